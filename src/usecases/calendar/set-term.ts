import type { CalendarChange } from '#src/domain/calendar-change.ts'
import { addDays, yearOf } from '#src/domain/dates.ts'
import type { Term } from '#src/domain/term.ts'
import { dateInWeek } from '#src/domain/weeks.ts'
import { refusal } from '#src/failure.ts'
import type { Context } from '../context.ts'

export interface TermWanted {
  readonly id: string
  readonly firstDay: string
  readonly weeks: number
}

/** The change that makes this term, or moves the one that is there; its name and its new students come along. */
export function termChange({ consortium }: Context, wanted: TermWanted): CalendarChange {
  const { id, firstDay, weeks } = wanted
  const { terms, firstWeekday } = consortium
  const known = terms.find((term) => term.id === id)
  const same = known?.firstDay === firstDay && known.weeks === weeks
  const friday = dateInWeek(
    { ...wanted, name: '', lastDay: '', freshmenStart: undefined },
    weeks,
    5,
    firstWeekday,
  )
  const lastDay = same ? known.lastDay : lastOf(firstDay, friday)
  const other = terms.find((term) => term.id !== id && term.firstDay <= lastDay && firstDay <= term.lastDay)
  if (other) {
    throw refusal('calendar.overlap', { name: other.name, first: other.firstDay, last: other.lastDay })
  }
  const name = known?.name ?? nameOf(id)
  const freshmen = freshmenOf(known, firstDay)
  return {
    kind: 'term',
    id,
    term: {
      id,
      name,
      firstDay,
      weeks,
      lastDay,
      ...(freshmen === undefined ? {} : { freshmenStart: freshmen }),
    },
  }
}

/** Terms end on a Friday; one that begins after it, on the day after its first. */
function lastOf(firstDay: string, friday: string | undefined): string {
  return friday !== undefined && friday > firstDay ? friday : addDays(firstDay, 1)
}

/** New students who start together with the term go on doing so. */
function freshmenOf(known: Term | undefined, firstDay: string): string | undefined {
  return known?.freshmenStart === known?.firstDay ? known && firstDay : known?.freshmenStart
}

function nameOf(id: string): string {
  const [from = '', to = '', number] = id.split('-')
  return `${from}—${to}学年第${number === '1' ? '一' : '二'}学期`
}

/** Whether a first day can be that of a term by its id: autumn for the first one, the year after for the second. */
export function isPlausibleStart(id: string, firstDay: string): boolean {
  const month = Number(firstDay.slice(5, 7))
  const [from, to] = id.endsWith('-1') ? [7, 10] : [1, 4]
  return yearOf(firstDay) === termYear(id) && month >= from && month <= to
}

/** The year in which a term starts. */
export function termYear(id: string): number {
  const [first = '', second = '', number] = id.split('-')
  return Number(number === '1' ? first : second)
}
