import { withChange, type CalendarChange } from '#src/domain/calendar-change.ts'
import type { PlannedReminder } from '#src/domain/reminder-times.ts'
import type { Duty } from '#src/domain/teaching-plan.ts'
import type { Obligation } from '#src/domain/filing.ts'
import type { Reminder } from '#src/ports/duties.ts'
import type { Context } from '../context.ts'
import { dutiesOf, owedOf, remindersOf } from '../duties/plan.ts'

/** What a change of the calendar does to what schools owe. */
export interface Moves {
  /** Due days that are moved, with how many duties each. */
  readonly due: readonly { readonly from: string; readonly to: string; readonly count: number }[]
  /** Duties that come into being. */
  readonly added: number
  /** Reminders that will go out at another time. */
  readonly reminders: number
}

/** Whether dates that people know of will no longer be so. */
export function isMoving({ due, reminders }: Moves): boolean {
  return due.length > 0 || reminders > 0
}

/** Works out what a change would do, without doing any of it. */
export async function foresee(context: Context, change: CalendarChange): Promise<Moves> {
  const { records, now } = context
  const consortium = withChange(context.consortium, change)
  const duties = dutiesOf(consortium, context)
  const owed = await owedOf(duties, records)
  const pairs = duties.map((duty) => ({ duty, now: owed.find((one) => isOf(one, duty)) }))
  const wanted = await remindersOf(
    pairs.flatMap(({ duty, now: row }) => (row ? { ...row, ...ifMoved(row, duty) } : [])),
    consortium,
    context,
  )
  return {
    due: movesOf(pairs.flatMap(({ duty, now: row }) => (row ? { row, duty } : []))),
    added: pairs.filter((pair) => pair.now === undefined).length,
    reminders: movedReminders(await records.reminders.planned('teaching_plan'), wanted, now),
  }
}

type Pair = { readonly row: Obligation; readonly duty: Duty }

function isOf(row: Obligation, { obligation }: Duty): boolean {
  const { kind, termId, schoolId, majorId } = obligation
  return row.kind === kind && row.termId === termId && row.schoolId === schoolId && row.majorId === majorId
}

/** What is done stays where it is. */
function ifMoved(row: Obligation, { obligation: { dueOn } }: Duty): Pick<Obligation, 'dueOn'> {
  return row.state === 'passed' ? row : { dueOn }
}

function movesOf(pairs: readonly Pair[]): Moves['due'] {
  const moved = pairs.filter(({ row, duty }) => ifMoved(row, duty).dueOn !== row.dueOn)
  const groups = Map.groupBy(moved, ({ row, duty }) => `${row.dueOn} ${duty.obligation.dueOn}`)
  return [...groups.values()].flatMap(([first, ...more]) =>
    first ? [{ from: first.row.dueOn, to: first.duty.obligation.dueOn, count: 1 + more.length }] : [],
  )
}

/** A reminder is moved when nothing is planned any more at the instant at which it is planned now. */
function movedReminders(planned: readonly Reminder[], wanted: readonly PlannedReminder[], now: Date): number {
  const times = new Set(wanted.filter(({ at }) => at > now).map(timeOf))
  return planned.filter((reminder) => !times.has(timeOf(reminder))).length
}

function timeOf({ personId, at }: Pick<PlannedReminder, 'personId' | 'at'>): string {
  return `${personId} ${at.toISOString()}`
}
