import { formerOf, isInEffect, sameChange, type CalendarChange } from '#src/domain/calendar-change.ts'
import { refusal } from '#src/failure.ts'
import type { AuditEntry } from '#src/ports/audit.ts'
import type { Consortium } from '#src/ports/consortium.ts'
import { note } from '../audit/note.ts'
import type { Context } from '../context.ts'
import { planDuties } from '../duties/plan.ts'
import { foresee, isMoving, type Moves } from './foresee.ts'

/** A change, with what was before it: enough to ask about it, to do it and to take it back. */
export interface Step {
  readonly change: CalendarChange
  /** What the same things were before; as a change, the way back. */
  readonly former: CalendarChange
}

export type Asked = {
  readonly step: Step
  readonly moves: Moves
  /** Duties that go with a term. */
  readonly gone: number
} &
  /** `ask`: dates people know of would move, so nothing was done. `idle`: it is so already. */
  { readonly outcome: 'done' | 'ask' | 'idle' }

/** Sets something about the calendar; asks first where due days or reminders would move. */
export async function changeCalendar(context: Context, change: CalendarChange): Promise<Asked> {
  const { consortium } = context
  const step = { change, former: formerOf(consortium, change) }
  const gone = await goneWith(context, change)
  const moves = await foresee(context, change)
  if (isInEffect(consortium, change)) return { step, moves, gone, outcome: 'idle' }
  if (isMoving(moves) || removes(change)) return { step, moves, gone, outcome: 'ask' }
  await apply(context, change, { act: 'calendar.changed', moves })
  return { step, moves, gone, outcome: 'done' }
}

/** Does what was asked about. Where somebody has set the same thing otherwise meanwhile, it is asked about again. */
export async function confirmChange(context: Context, step: Step): Promise<Asked> {
  const { consortium } = context
  const gone = await goneWith(context, step.change)
  const moves = await foresee(context, step.change)
  if (isInEffect(consortium, step.change)) return { step, moves, gone, outcome: 'idle' }
  const former = formerOf(consortium, step.change)
  if (!sameChange(former, step.former)) return { step: { ...step, former }, moves, gone, outcome: 'ask' }
  await apply(context, step.change, { act: 'calendar.changed', moves })
  return { step, moves, gone, outcome: 'done' }
}

/** Takes a change back, as long as what it set is still so. */
export async function undoChange(context: Context, { change, former }: Step): Promise<Asked> {
  const { consortium } = context
  const step = { change: former, former: change }
  const moves = await foresee(context, former)
  if (isInEffect(consortium, former)) return { step, moves, gone: 0, outcome: 'idle' }
  if (!isInEffect(consortium, change)) throw refusal('calendar.changedSince')
  const gone = await goneWith(context, former)
  await apply(context, former, { act: 'calendar.undone', moves })
  return { step, moves, gone, outcome: 'done' }
}

const removes = (change: CalendarChange): boolean => change.kind === 'term' && change.term === undefined

/** What goes with a term that is taken away. Refused when somebody has begun on any of it. */
async function goneWith({ records, consortium }: Context, change: CalendarChange): Promise<number> {
  if (change.kind !== 'term' || change.term !== undefined) return 0
  if (!consortium.terms.some(({ id }) => id === change.id)) return 0
  const { owed, begun } = await records.consortium.owedFor(change.id)
  if (begun > 0) throw refusal('calendar.termInUse')
  return owed
}

interface Applying {
  readonly act: 'calendar.changed' | 'calendar.undone'
  readonly moves: Moves
}

/** Within the transaction of the answer: what is owed and when it is reminded of follows at once. */
async function apply(context: Context, change: CalendarChange, { act, moves }: Applying): Promise<void> {
  await write(context.records.consortium, change)
  await planDuties(context)
  await note(context, act, noted(change, moves))
}

async function write(consortium: Consortium, change: CalendarChange): Promise<void> {
  if (change.kind === 'week') await consortium.putFirstWeekday(change.firstWeekday)
  else if (change.kind === 'days') {
    for (const { date, day } of change.days) {
      await (day ? consortium.putOwnDay(day) : consortium.removeOwnDay(date))
    }
  } else if (change.term) {
    await consortium.putTerm({ ...change.term, freshmenStart: change.term.freshmenStart })
  } else if (!(await consortium.removeTerm(change.id))) throw refusal('calendar.termInUse')
}

function noted(change: CalendarChange, { due, reminders }: Moves): Pick<AuditEntry, 'subject' | 'details'> {
  const moved = { dutiesMoved: due.reduce((sum, { count }) => sum + count, 0), remindersMoved: reminders }
  if (change.kind === 'week') {
    return {
      subject: { kind: 'calendar', id: 'week' },
      details: { ...moved, firstWeekday: change.firstWeekday },
    }
  }
  if (change.kind === 'term') {
    const { id, term } = change
    const set = term ? { firstDay: term.firstDay, weeks: term.weeks, lastDay: term.lastDay } : {}
    return { subject: { kind: 'term', id, label: id }, details: { ...moved, removed: !term, ...set } }
  }
  const days = change.days.map(({ date, day }) =>
    [date, day?.kind ?? 'removed', day?.timetableOf].filter((part) => part !== undefined).join(' '),
  )
  const [first] = change.days
  const subject = { kind: 'own_day', id: first?.date ?? '', label: first?.date ?? '' }
  return { subject, details: { ...moved, days } }
}
