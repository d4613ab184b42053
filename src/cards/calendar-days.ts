import type { SpecialDays } from '#src/domain/special-days.ts'
import type { Say } from '#src/i18n/say.ts'
import { dayText, weekdayText } from './format.ts'
import { plain } from './kit.ts'

/** Off, or at work with whose lessons. */
export function whatText(
  say: Say,
  { working, timetableOf }: Pick<SpecialDays, 'working' | 'timetableOf'>,
): string {
  if (!working) return say('holiday.off')
  if (timetableOf === undefined) return say('holiday.work')
  return say('holiday.timetable', { weekday: weekdayText(say, timetableOf) })
}

/** One line of markdown: the days, what is on them, who says so. */
export function specialLine(say: Say, days: SpecialDays): string {
  const { from, to, source, note } = days
  const values = {
    days: `**${from === to ? dayText(say, from) : say('holiday.range', { from: dayText(say, from), to: dayText(say, to) })}**`,
    what: whatText(say, days),
    source: say(`holiday.source.${source}`),
  }
  return note === ''
    ? `- ${say('holiday.line', values)}`
    : `- ${say('holiday.lineNoted', { ...values, note: plain(note) })}`
}

/** Their lines, or that there are none. */
export function daysText(say: Say, days: readonly SpecialDays[]): string {
  if (days.length === 0) return say('calendar.nothingComing')
  return days.map((one) => specialLine(say, one)).join('\n')
}
