import { findDate } from '../reading/date.ts'
import type { DateContext } from '../reading/date-form.ts'
import { foldWidth } from '../reading/fold.ts'
import type { Span } from '../reading/sheet.ts'
import { findTime } from './find-time.ts'
import { readPlan, type PlanRead } from './read-plan.ts'

/** What somebody says of an inspection. */
export interface InspectionRead {
  readonly act: 'set' | 'move' | 'cancel' | 'held' | 'ask'
  /** When and where it is or was; of one that is moved, where it goes. */
  readonly plan: PlanRead
  /** 教务处, 教育局 — empty where nobody is named. */
  readonly inspector: string
}

const named = /督查|督导|视导|(?:教学|专项|联合|现场)检查|来.{0,8}检查|到.{0,8}检查|inspection/iu
/** What is handed in, exported, put right or only in the way is something else. */
const others =
  /提醒|导出|材料|自查|汇总表|条款|规定|政策|依据|达标|多少|要交|截止|整改|撞|冲突|听课|研讨|例会|联考|备案|KPI|指标|衔接/iu
const cancels = /取消|撤销|不来了|不搞了|call(?:ed)? off|cancel/iu
const held =
  /(?:督查|督导|视导|检查)(?:完|过|了|结束|已)|(?:已|刚)(?:经)?(?:督查|督导|视导|检查)|结束了|was done/iu
const moves = /改到|改在|改为|改成|挪到|推迟到|延(?:期)?到|提前到|move(?:d)? to/iu
const asks = /什么时候|哪天|几号|哪些|安排|排了|有没有|有吗|吗|[?？]|when|which/iu
const who =
  /(?<who>[\p{Script=Han}]{1,11}?(?:局|厅|处|学院|办公室|办|委|组|科|中心|督导室))\s*(?:的?\S{0,6})?(?:来|到|去|赴|对|将)/u

/** `11月27日教务处来东浦督查`, `东浦督查改到12月1日`, `东浦督查完了`; undefined where it is anything else. */
export function readInspection(
  words: string,
  context: Omit<DateContext, 'tense'>,
): InspectionRead | undefined {
  const text = foldWidth(words)
  if (text.length > 80 || !named.test(text) || others.test(text)) return undefined
  const act = actIn(text, context)
  if (!act) return undefined
  const plan = act === 'held' ? behind(text, context) : readPlan(text, context)
  return { act, plan, inspector: inspectorIn(text, context) }
}

function actIn(text: string, context: Omit<DateContext, 'tense'>): InspectionRead['act'] | undefined {
  if (cancels.test(text)) return 'cancel'
  if (held.test(text)) return 'held'
  if (moves.test(text)) return 'move'
  if (asks.test(text)) return 'ask'
  return findDate(text, { ...context, tense: 'ahead' }) ? 'set' : undefined
}

function behind(text: string, context: Omit<DateContext, 'tense'>): PlanRead {
  return { on: findDate(text, { ...context, tense: 'behind' })?.date, time: '', place: '' }
}

function inspectorIn(text: string, context: Omit<DateContext, 'tense'>): string {
  const day = findDate(text, { ...context, tense: 'ahead' })
  const undated = without(text, day?.span)
  return (
    who
      .exec(without(undated, findTime(undated)?.span))
      ?.groups?.['who']?.replace(/^(?:由|请|上午|下午)/u, '') ?? ''
  )
}

function without(text: string, span: Span | undefined): string {
  return span ? `${text.slice(0, span.from)} ${text.slice(span.to)}` : text
}
