import { withChange, type CalendarChange } from '#src/domain/calendar-change.ts'
import { deadlineOf, isOwed, type Obligation, type PlannedObligation } from '#src/domain/obligation.ts'
import { expand, type ExpandContext, type PlannedItem } from '#src/domain/policy/expand.ts'
import { dutyReminder, type PlannedReminder } from '#src/domain/reminder-times.ts'
import type { Reminder } from '#src/ports/duties.ts'
import type { Context } from '../context.ts'
import { planningContext } from '../duties/planning.ts'
import { remindersOf, type OtherDays } from '../duties/plan-reminders.ts'

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
  const planning = await planningContext(context, withChange(context.consortium, change))
  const { due, added, days } = await compare(context, planning)
  const wanted = await remindersOf(planning, context, days)
  return { due, added, reminders: movedReminders(await records.reminders.planned(dutyReminder), wanted, now) }
}

interface Compared extends Pick<Moves, 'due' | 'added'> {
  /** The days that open obligations will have, by their ids. */
  readonly days: OtherDays
}

/** Item by item, since a large consortium owes much. */
async function compare({ records }: Context, planning: ExpandContext): Promise<Compared> {
  const moves = new Map<string, { from: string; to: string; count: number }>()
  const days = new Map<string, Pick<Obligation, 'dueOn'>>()
  let added = 0
  for (const { item, duties } of expand(planning)) {
    const rows = new Map((await rowsOf(records, item, duties)).map((row) => [keyOf(row), row]))
    for (const { obligation } of duties) {
      const row = rows.get(keyOf(obligation))
      if (!row) added += 1
      else if (isOwed(row)) {
        const { dueOn } = obligation
        days.set(row.id, { dueOn })
        count(moves, deadlineOf(row), deadlineOf({ ...row, dueOn }))
      }
    }
  }
  return { due: [...moves.values()], added, days }
}

async function rowsOf(
  { obligations }: Context['records'],
  { id }: PlannedItem['item'],
  duties: PlannedItem['duties'],
): Promise<readonly Obligation[]> {
  const periods = [...new Set(duties.map(({ obligation }) => obligation.period))]
  return periods.length === 0 ? [] : obligations.list({ items: [id], periods })
}

function keyOf({ schoolId, majorId, period, part }: PlannedObligation): string {
  return JSON.stringify([schoolId, majorId, period, part])
}

/** What has or gets no day is no move of one. */
function count(
  moves: Map<string, { from: string; to: string; count: number }>,
  from: string | undefined,
  to: string | undefined,
): void {
  if (from === undefined || to === undefined || from === to) return
  const move = moves.get(`${from} ${to}`) ?? { from, to, count: 0 }
  moves.set(`${from} ${to}`, { ...move, count: move.count + 1 })
}

/** A reminder is moved when nothing is planned any more at the instant at which it is planned now. */
function movedReminders(planned: readonly Reminder[], wanted: readonly PlannedReminder[], now: Date): number {
  const times = new Set(wanted.filter(({ at }) => at > now).map(timeOf))
  return planned.filter((reminder) => !times.has(timeOf(reminder))).length
}

function timeOf({ personId, at }: Pick<PlannedReminder, 'personId' | 'at'>): string {
  return `${personId} ${at.toISOString()}`
}
