import type {
  Coming,
  DigestDays,
  DigestNumbers,
  NextTime,
  ObservedShown,
  ShownLine,
  VerdictCounts,
} from '#src/domain/digest/digest.ts'
import type { Say } from '#src/i18n/say.ts'
import { deadlineText } from './due-text.ts'
import { dayText, listText } from './format.ts'
import { chart, note, plain, table, type Block } from './kit.ts'

/** The first line: how much is due, late and waiting; plainly that there is nothing where there is nothing. */
export function leadText({ dueSoon, late, waiting }: DigestNumbers, { today, until }: DigestDays, say: Say) {
  const days = { today: dayText(say, today), until: dayText(say, until) }
  return dueSoon + late + waiting === 0
    ? say('digest.quiet', days)
    : say('digest.lead', { ...days, due: dueSoon, late, waiting })
}

export function ratesText({ expected, filed, onTime }: DigestNumbers, say: Say): string {
  if (expected === 0) return say('digest.noRates')
  const percent = (count: number) => Math.round((count / expected) * 1000) / 10
  return say('digest.rates', {
    expected,
    filed,
    onTime,
    filedPercent: percent(filed),
    onTimePercent: percent(onTime),
  })
}

export function ratesChart({ expected, filed, onTime, late }: DigestNumbers, say: Say): Block {
  if (expected === 0) return undefined
  const data = [
    { label: say('status.expected'), value: expected },
    { label: say('status.filed'), value: filed },
    { label: say('status.onTime'), value: onTime },
    { label: say('status.late'), value: late },
  ]
  return chart.bar({ title: say('digest.chart'), data, horizontal: true, height: 200 })
}

export function linesTable(lines: readonly ShownLine[], say: Say): Block {
  if (lines.length === 0) return undefined
  return table({
    columns: [
      { name: 'what', title: say('digest.column.what') },
      { name: 'state', title: say('digest.column.state') },
      { name: 'when', title: say('digest.column.when') },
      { name: 'of', title: say('digest.column.of') },
    ],
    rows: lines.map((line) => ({
      what: line.what[say.language],
      state: stateText(line, say),
      when: deadlineText(say, { ...noDue, ...line }),
      of: [line.school, line.major].filter((part) => part !== undefined).join(' · '),
    })),
  })
}

/** Only the day is told here. */
const noDue = {
  daysLeft: undefined,
  lateDays: 0,
  nominal: undefined,
  dueOn: undefined,
  extension: undefined,
}

function stateText({ kind, days, waitsFor }: ShownLine, say: Say): string {
  if (kind === 'late') return `❗ ${say('digest.late', { days })}`
  if (kind === 'due') return days === 0 ? say('digest.dueToday') : say('digest.dueIn', { days })
  const names = waitsFor.length > 0 ? say('digest.waitsFor', { names: listText(say, waitsFor) }) : ''
  return `${days === 0 ? say('digest.waitingNew') : say('digest.waiting', { days })}${names}`
}

export function observedText(
  { term, recent }: Pick<ObservedShown, 'term' | 'recent'>,
  { since }: DigestDays,
  say: Say,
): string {
  return say('digest.observed', { term, recent, since: dayText(say, since) })
}

export function unobservedText({ unobserved, unobservedCount }: ObservedShown, say: Say): string | undefined {
  if (unobservedCount === 0) return undefined
  const listed = listText(say, unobserved)
  const names = unobserved.length < unobservedCount ? say('digest.andMore', { names: listed }) : listed
  return plain(say('digest.unobserved', { count: unobservedCount, names }))
}

/** So many are named. */
const mostComing = 8

const held = ['seminar', 'regular_meeting', 'coordination_meeting', 'joint_exam', 'inspection'] as const

export function comingText(coming: readonly Coming[], say: Say): string {
  if (coming.length === 0) return say('digest.nothingComing')
  const lines = coming.slice(0, mostComing).map(({ kind, on, week, time, place, major, provisional }) => {
    const known = held.find((one) => one === kind) ?? 'seminar'
    const date = dayText(say, on, week)
    const day = provisional ? say('date.provisional', { date }) : date
    const words = [day, time, say(`digest.held.${known}`), major, place].filter(Boolean).join(' · ')
    return `- ${plain(words).replaceAll('\n', ' ')}`
  })
  const more =
    coming.length > mostComing ? [say('digest.moreComing', { count: coming.length - mostComing })] : []
  return [say('digest.coming'), ...lines, ...more].join('\n')
}

export function verdictCountsText({ met, unmet, stale, notReported, others }: VerdictCounts, say: Say) {
  return say('digest.verdicts', { met, unmet, stale, notReported, others })
}

export function nextNote(next: NextTime | undefined, say: Say): Block {
  return note(next ? say('digest.next', { time: nextText(next, say) }) : say('digest.nextNone'))
}

/** `2026-11-23 周一（第13周） 08:00` */
export function nextText({ on, time, week, provisional }: NextTime, say: Say): string {
  const date = `${dayText(say, on, week)} ${time}`
  return provisional ? say('date.provisional', { date }) : date
}
