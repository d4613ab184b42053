import type { WorkCalendar } from './calendar.ts'
import { deadlineOf, type Extension, type Obligation } from './obligation.ts'

type Due = Pick<Obligation, 'dueOn' | 'extension'>

/** Until when something is to be corrected: some working days from today, and never before its deadline. */
export function correctionDue(
  obligation: Due | undefined,
  { today, calendar, workingDays }: { today: string; calendar: WorkCalendar; workingDays: number },
): string {
  const soonest = calendar.workingDaysAfter(today, workingDays)
  const deadline = obligation && deadlineOf(obligation)
  return deadline !== undefined && deadline > soonest ? deadline : soonest
}

/** Whether what was handed in came in time; what has no day is never late. */
export function cameInTime(obligation: Pick<Obligation, 'dueOn' | 'extension' | 'doneOn'>): boolean {
  const deadline = deadlineOf(obligation)
  return deadline === undefined || obligation.doneOn === undefined || obligation.doneOn <= deadline
}

/**
 * A day to correct it until moves the deadline of what had come in time. What came late stays late: a correction must
 * not make it punctual.
 */
export function extensionOnReturn(
  obligation: Pick<Obligation, 'dueOn' | 'extension' | 'doneOn'>,
  { newDueOn, reason }: { newDueOn: string; reason: string },
): Extension | undefined {
  const deadline = deadlineOf(obligation)
  if (deadline === undefined || newDueOn <= deadline || !cameInTime(obligation)) return obligation.extension
  return { state: 'granted', until: newDueOn, reason }
}

/**
 * The day that counts for what is handed in today: of what is handed in again, the day on which it was handed in first,
 * unless it was given back and the correction came too late.
 */
export function handedInOn(
  obligation: Pick<Obligation, 'dueOn' | 'extension' | 'doneOn' | 'state'>,
  today: string,
): string {
  const { doneOn, state } = obligation
  const deadline = deadlineOf(obligation)
  const tooLate = state === 'returned' && deadline !== undefined && today > deadline && cameInTime(obligation)
  return doneOn === undefined || tooLate ? today : doneOn
}
