import { addDays } from '../dates.ts'
import { findDate } from '../reading/date.ts'
import { numberOf, numberPattern } from '../reading/number-words.ts'
import type { FieldContext } from './read-field.ts'

export const asksExtension =
  /延期|延后|延迟|推迟|宽限|缓交|缓报|缓[一二两三四五六七八九十几\d]+天|晚点?(?:几天)?[交报]|迟[交报]|晚[一二两三四五六七八九十几\d]+(?:天|个?(?:周|星期|礼拜))|extension|postpone/iu

const longer = new RegExp(`(?<count>${numberPattern}|半)(?:个)?(?<unit>天|日|周|星期|礼拜|月)`, 'u')
const days: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 星期: 7, 礼拜: 7, 月: 30 }

export interface ExtensionAsked {
  /** Until when; none where nothing was said, or no day known from which to count. */
  readonly until: string | undefined
  readonly reason: string
}

/** 授课计划晚交三天，王老师请假了 — until when, counted from the deadline, and why. */
export function readExtension(
  sentence: string,
  deadline: string | undefined,
  context: FieldContext,
): ExtensionAsked {
  const named = findDate(sentence, { ...context, tense: 'ahead' })
  return { until: named?.date ?? counted(sentence, deadline), reason: reasonIn(sentence) }
}

function counted(sentence: string, deadline: string | undefined): string | undefined {
  const { count = '', unit = '' } = longer.exec(sentence)?.groups ?? {}
  const number = count === '半' ? 0.5 : numberOf(count)
  if (deadline === undefined || number === undefined || !Object.hasOwn(days, unit)) return undefined
  return addDays(deadline, Math.ceil(number * (days[unit] ?? 1)))
}

/** What stands behind 因为, or the parts of the sentence that ask for nothing. */
function reasonIn(sentence: string): string {
  const [, given] = /(?:因为?|由于|原因是?|理由是?|because)[:：]?\s*(.+)$/iu.exec(sentence) ?? []
  if (given !== undefined) return given.trim()
  const parts = sentence.split(/[,;。，；\n]+/).map((part) => part.trim())
  return parts
    .filter((part) => part !== '' && !asksExtension.test(part) && !/行吗|可以吗|能不能|好不好/.test(part))
    .join('，')
}
