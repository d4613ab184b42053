import { reachOf, schoolsReached } from '#src/domain/access.ts'
import { formsOf, type KnownForm } from '#src/domain/filing-form/find-form.ts'
import { deadlineOf, isOwed, type Obligation } from '#src/domain/obligation.ts'
import { dutyInForce, type DutyInForce } from '#src/domain/policy/duty-in-force.ts'
import type { ActionItem } from '#src/ports/attendance.ts'
import type { Rectification } from '#src/ports/filings.ts'
import type { Context } from '../context.ts'
import { itemOf } from '../review/duty-of.ts'
import { actorFor, delegatorsOf } from '../review/stead.ts'
import { waitingFor, type Waiting } from '../review/waiting.ts'
import { reached } from './owed.ts'

export interface Task {
  readonly obligation: Obligation
  /** The form that meets it; none for what is held and not filed. */
  readonly known: KnownForm | undefined
  readonly deadline: string | undefined
  /** Working days after the deadline; 0 in time. */
  readonly lateDays: number
}

export interface Tasks {
  /** Soonest first. */
  readonly owed: readonly Task[]
  /** Owed, with no day set. */
  readonly undated: number
  readonly toReview: readonly Waiting[]
  readonly toPutRight: readonly Rectification[]
  /** What was resolved at a meeting for whoever asks to do, soonest first. */
  readonly toDo: readonly ActionItem[]
}

/** What whoever asks has to do: what their school or team owes until a day, what waits for their verdict. */
export async function tasksOf(context: Context, until?: string): Promise<Tasks> {
  const all = (await reached(context, 'tasks.read')).filter((one) => isOwed(one) && isOwn(context, one))
  const dated = all.filter((one) => deadlineOf(one) !== undefined)
  return {
    owed: dated
      .filter((one) => until === undefined || (deadlineOf(one) ?? '') <= until)
      .map((one) => taskOf(context, one)),
    undated: all.length - dated.length,
    toReview: await waitingForMe(context),
    toPutRight: await toPutRight(context),
    toDo: await toDo(context, until),
  }
}

/** What a school has to do, for counting before a group. */
export async function tasksOfSchool(context: Context, schoolId: string): Promise<readonly Task[]> {
  const all = await context.records.obligations.list({ schoolIds: [schoolId] })
  return all
    .filter((one) => isOwed(one) && deadlineOf(one) !== undefined && doneBy(context, one) === 'school')
    .map((one) => taskOf(context, one))
}

/** A school does what is the school's, the lead of a major what is the team's, the secretariat what is the consortium's. */
export function isOwn(context: Context, obligation: Obligation): boolean {
  const { actor } = context
  const by = doneBy(context, obligation)
  if (by === 'secretariat') return actor.roles.has('admin')
  if (by === 'team' && obligation.majorId !== undefined)
    return actor.roles.has('major_lead') && actor.person?.majorIds.includes(obligation.majorId) === true
  return schoolsReached('tasks.read', actor).includes(obligation.schoolId)
}

function doneBy({ rules }: Context, { item }: Obligation): DutyInForce['by'] {
  const duty = itemOf(rules, item)?.item.duty
  // Who has to do it hangs on no reading.
  return duty ? dutyInForce(duty, rules.packs, []).by : 'school'
}

function taskOf({ rules, today }: Context, obligation: Obligation): Task {
  const deadline = deadlineOf(obligation)
  const isLate = deadline !== undefined && today > deadline
  return {
    obligation,
    known: formsOf(rules.packs).find(({ item }) => item.id === obligation.item),
    deadline,
    lateDays: isLate ? Math.max(1, rules.calendar.workingDaysBetween(deadline, today)) : 0,
  }
}

/** What waits for a verdict of whoever asks, or of those in whose stead they decide. */
async function waitingForMe(context: Context): Promise<readonly Waiting[]> {
  const { actor } = context
  const deciding = [actor, ...(await delegatorsOf(context)).map((person) => actorFor(context, person))]
  if (deciding.every((one) => reachOf('filing.review', one).size === 0)) return []
  return (await waitingFor(context)).filter(({ isMine }) => isMine)
}

async function toPutRight({ actor, records }: Context): Promise<readonly Rectification[]> {
  const schoolIds = schoolsReached('rectification.answer', actor)
  return schoolIds.length === 0
    ? []
    : records.rectifications.list({ schoolIds, states: ['open', 'sent_back'] })
}

async function toDo({ actor, records }: Context, until: string | undefined): Promise<readonly ActionItem[]> {
  if (!actor.person) return []
  const open = await records.actionItems.openOf(actor.person.id)
  return open.filter(({ dueOn }) => until === undefined || (dueOn !== undefined && dueOn <= until))
}
