import { foldWidth } from '../reading/fold.ts'
import { asksExtension } from './read-extension.ts'
import { findForms, type FoundForms, type KnownForm } from './find-form.ts'

/** What a sentence about filings asks for. */
export type FilingRequest = 'submit' | 'status' | 'extend' | 'withdraw' | 'deadline' | 'tasks'

export interface RequestReading {
  readonly request: FilingRequest
  /** How sure it is, from 0 to 1. */
  readonly sure: number
  /** None where the sentence names no filing. */
  readonly found: FoundForms | undefined
}

const withdrawing = /撤回|撤销|收回|先别审|withdraw/iu
const asksStatus =
  /几家|哪些(?:学校|专业)|哪几?(?:家|所)|谁(?:还)?没|(?:还|都)没[交报审签]|[交报审签]了?(?:几|多少|没有?[?？\s]|没$|吗|到哪)|审了没|报了没|交了没|到哪了?|进度|交齐了?[没吗]|收齐|齐了没|什么情况|状态|status|who has not/iu
const asksDeadline =
  /什么时候|啥时候|几号|哪天|何时|多久|还有几天|还剩几天|截止|期限|最晚|最迟|来得及|行不行|可不可以|到期|deadline|when/iu
const asksTasks =
  /(?:啥|什么|哪些)(?:东西|材料|事|备案)?(?:还)?(?:没|要|该|得|需要)[交报办做填]|(?:要|没|该|待)[交报办](?:的)?(?:还)?(?:有)?(?:啥|什么|哪些)|(?:我|我们|咱们?|本校)的?(?:待办|任务)|还(?:欠|差)(?:啥|什么|哪些)|待办(?:事项)?有?(?:啥|什么|哪些)?$/u
const aboutOthers = /几家|哪些学校|哪几?[家所]|各校|谁/
/** Another part of the product is asked. */
const elsewhere = /提醒|催|听课|TK-|委托|转给|退回|通过了?$|指标|占比|研讨|导出|审计/iu
const handsIn = /备案|上报|提交|报送|填报|报一下|交一下|登记|签了|签好|扫描|报备|^【/u

/** What is asked for about filings; undefined where it is about something else. */
export function readRequest(forms: readonly KnownForm[], sentence: string): RequestReading | undefined {
  const text = foldWidth(sentence)
  if (text.length > 300) return undefined
  const found = findForms(forms, sentence)
  const told = (request: FilingRequest, sure: number): RequestReading => ({ request, sure, found })
  if (withdrawing.test(text) && !/听课|TK-/iu.test(text)) {
    return found || /BA-|备案|计划|方案|材料|交的|报的/iu.test(text) ? told('withdraw', 0.8) : undefined
  }
  if (elsewhere.test(found ? found.rest : text)) return undefined
  if (asksExtension.test(text))
    return found || /备案|计划|方案|材料/.test(text) ? told('extend', 0.75) : undefined
  return found ? aboutForm(text, sentence, { ...told('submit', 0.7), found }) : withoutForm(text, told)
}

type Told = (request: FilingRequest, sure: number) => RequestReading

function withoutForm(text: string, told: Told): RequestReading | undefined {
  if (asksTasks.test(text) && !aboutOthers.test(text)) return told('tasks', 0.8)
  if (/备案/.test(text) && asksStatus.test(text)) return told('status', 0.6)
  return undefined
}

function aboutForm(
  text: string,
  sentence: string,
  reading: RequestReading & { readonly found: FoundForms },
): RequestReading | undefined {
  const { name, rest } = reading.found
  if (asksStatus.test(rest)) return { ...reading, request: 'status', sure: 0.75 }
  if (asksDeadline.test(rest)) return { ...reading, request: 'deadline', sure: 0.65 }
  if (text.trim() === foldWidth(name)) return { ...reading, sure: 0.6 }
  const says = /\d|[:：]/.test(rest) || handsIn.test(sentence)
  return says ? { ...reading, sure: 0.65 } : undefined
}
