import type { Ask } from '#src/bot/ask.ts'
import { daysBetween } from '#src/domain/dates.ts'
import { periodSchema } from '#src/domain/policy/decided.ts'
import type { Decision } from '#src/domain/policy/decision.ts'
import { dutyInForce } from '#src/domain/policy/duty-in-force.ts'
import { periodOf } from '#src/domain/policy/period-of.ts'
import { findDate } from '#src/domain/reading/date.ts'
import { refusal } from '#src/failure.ts'

const begins = /^(?:日期|自定日期|截止日|date|day)\s*/iu
const cancels = /^(?:取消|删除|撤销|cancel|remove)\s*|\s*(?:取消|删除|撤销|cancel|remove)$/iu
const longest = 800

export function speaksOfDate(words: string): boolean {
  return begins.test(words)
}

/** `日期 S1-14 2027-03-20`, `日期 S0-13 2026-2027-2 12.20`, `日期 S1-14 2027 取消`. */
export async function readOwnDate(ask: Ask, words: string): Promise<Decision> {
  const [item = '', ...rest] = words.replace(begins, '').trim().split(/\s+/)
  const { packs } = ask.rules
  const found = packs.flatMap(({ items }) => items).find(({ id }) => id.toLowerCase() === item.toLowerCase())
  if (!found?.duty) throw refusal('metric.wrongItem', { item })
  const { readings, ownDates } = await ask.records.policy.decided()
  const said = periodSchema.safeParse(rest[0]).data
  const text = rest.slice(said === undefined ? 0 : 1).join(' ')
  if (cancels.test(rest.join(' '))) {
    const own = ownDates.filter(({ itemId, period }) => itemId === found.id && (said ?? period) === period)
    const [only, ...others] = own
    if (!only || others.length > 0)
      throw refusal('metric.wrongPeriod', { words: [found.id, said ?? ''].join(' ').trim() })
    return { kind: 'date', itemId: found.id, period: only.period }
  }
  const date = dayIn(ask, text)
  const { due } = dutyInForce(found.duty, packs, readings)
  return { kind: 'date', itemId: found.id, period: said ?? periodOf(due, date, ask.consortium.terms), date }
}

function dayIn({ consortium, rules, today }: Ask, words: string): string {
  const { terms, firstWeekday } = consortium
  const found = findDate(words, { today, terms, firstWeekday, calendar: rules.calendar, tense: 'ahead' })
  const days = found ? daysBetween(today, found.date) : -1
  if (!found || days < 0 || days > longest) throw refusal('metric.wrongDate', { words })
  return found.date
}
