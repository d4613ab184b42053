import { localDate, localTime } from '#src/domain/dates.ts'
import { formsOf } from '#src/domain/filing-form/find-form.ts'
import { nextOccurrences } from '#src/domain/reminder/own/occurrences.ts'
import { isRecurring, type OwnSchedule } from '#src/domain/reminder/own/recurrence.ts'
import type { Words } from '#src/domain/policy/words.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import type { OwnAudienceKept, OwnReminder } from '#src/ports/own-reminders.ts'
import type { Context } from '../../context.ts'
import { daysOf } from './progress.ts'

type Around = Pick<Context, 'consortium' | 'rules'>

/** An instant as it is shown: day, teaching week and time. */
export interface ShownInstant {
  readonly date: string
  readonly week: number | undefined
  readonly time: string
  /** Rests on holidays that are not published yet. */
  readonly provisional?: boolean
}

export function shownInstant({ consortium, rules }: Around, at: Date): ShownInstant {
  const date = localDate(at, rules.timeZone)
  return { date, week: teachingWeekOn(consortium, date), time: localTime(at, rules.timeZone) }
}

/** An occurrence to come: where a day off moves it, it is as provisional as the calendar. */
export function shownNext(around: Around, schedule: OwnSchedule, at: Date): ShownInstant {
  const shown = shownInstant(around, at)
  const moves = isRecurring(schedule) && schedule.onDayOff !== 'keep'
  return moves && around.rules.calendar.isProvisional(shown.date) ? { ...shown, provisional: true } : shown
}

export interface ShownOwn {
  readonly id: string
  readonly number: number
  readonly what: string
  readonly audience: OwnAudienceKept
  /** What others have not handed in; none: all that is due soon. */
  readonly filings: readonly Words[]
  readonly schedule: OwnSchedule
  readonly isRecurring: boolean
  /** What comes next, at most three. */
  readonly next: readonly ShownInstant[]
  /** Days among what comes once that are no working days. */
  readonly daysOff: readonly string[]
}

/** How many times ahead people are told. */
const shownAhead = 3

export function shownOwn(around: Around, own: OwnReminder): ShownOwn {
  const { consortium, rules } = around
  const days = daysOf(consortium, rules)
  const { schedule, nextAt, snoozedUntil } = own
  const ahead = nextAt
    ? [nextAt, ...nextOccurrences(schedule, nextAt, { ...days, count: shownAhead - 1 })]
    : []
  const all = [...(snoozedUntil ? [snoozedUntil] : []), ...ahead].toSorted(
    (a, b) => a.getTime() - b.getTime(),
  )
  return {
    id: own.id,
    number: own.number,
    what: own.what,
    audience: own.audience,
    filings: filingNames(around, own.items),
    schedule,
    isRecurring: isRecurring(schedule),
    next: all.slice(0, shownAhead).map((at) => shownNext(around, schedule, at)),
    daysOff: isRecurring(schedule)
      ? []
      : ahead.map((at) => localDate(at, days.zone)).filter((day) => !rules.calendar.isWorkingDay(day)),
  }
}

export function filingNames({ rules }: Pick<Around, 'rules'>, items: readonly string[]): readonly Words[] {
  const named = formsOf(rules.packs).filter(({ item }) => items.includes(item.id))
  return [...new Map(named.map(({ form }) => [form.name.zh, form.name])).values()]
}

/** The instant itself where a reminder comes ahead of it. */
export function aheadOf({ schedule }: OwnReminder, at: Date): Date | undefined {
  return schedule.aheadMinutes === 0 ? undefined : new Date(at.getTime() + schedule.aheadMinutes * 60_000)
}
