import { majorsReached, mayReach, schoolsReached } from '#src/domain/access.ts'
import { deadlineOf, type Obligation } from '#src/domain/obligation.ts'
import type { Context } from '../context.ts'
import { bySoonest } from '../filing/owed.ts'
import { isOwn } from '../filing/tasks.ts'
import { nameOfItem } from '../review/duty-of.ts'
import { majorName, schoolShort } from '../review/names.ts'
import type { FeedDuty, FeedWindow } from './item.ts'

const right = 'tasks.read'

/** What somebody's school or team owes and they see to, done or not; what is waived is nobody's any more. */
export async function feedDuties(context: Context, window: FeedWindow): Promise<readonly FeedDuty[]> {
  const owed = await ownObligations(context, window)
  const duties: FeedDuty[] = []
  for (const obligation of owed) {
    const on = deadlineOf(obligation)
    if (on === undefined) continue
    const reviewed = await reviewedBy(context, obligation)
    duties.push(dutyOf(context, { ...obligation, ...reviewed }, on))
  }
  return duties
}

async function ownObligations(context: Context, { from, to }: FeedWindow): Promise<readonly Obligation[]> {
  const { actor, records } = context
  const days = { dueFrom: from, dueTo: to }
  const there = majorsReached(right, actor)
  const schoolIds = schoolsReached(right, actor)
  const majorIds = there === 'everywhere' || there.length > 0 ? (actor.person?.majorIds ?? []) : []
  const lists = [
    ...(schoolIds.length > 0 ? [await records.obligations.list({ ...days, schoolIds })] : []),
    ...(majorIds.length > 0 ? [await records.obligations.list({ ...days, majorIds })] : []),
  ]
  return [...new Map(lists.flat().map((one) => [one.id, one])).values()]
    .filter((one) => !isOver(one) && mayReach(right, actor, one) === true && isOwn(context, one))
    .toSorted(bySoonest)
}

/** A verdict that was given is nothing to look back at. */
function isOver({ state, kind }: Obligation): boolean {
  return state === 'waived' || (kind === 'review' && state === 'passed')
}

/** The school whose filing a verdict is owed on; the period of such a duty is the filing and its version. */
async function reviewedBy({ records }: Context, { kind, period }: Obligation) {
  const [id = ''] = period.split('/')
  const filing = kind === 'review' && id !== period ? await records.filings.byId(id) : undefined
  return filing && { schoolId: filing.schoolId, reviewed: filing.item }
}

type Owed = Obligation & { readonly reviewed?: string }

function dutyOf(context: Context, obligation: Owed, on: string): FeedDuty {
  const { id, item, reviewed, schoolId, majorId, provisional, dueOn } = obligation
  return {
    kind: 'duty',
    uid: `obligation-${id}`,
    on,
    stage: stageOf(obligation, on, context.today),
    what: nameOfItem(context.rules, reviewed ?? item),
    review: reviewed !== undefined,
    clause: item,
    school: schoolShort(context, schoolId),
    major: majorName(context, majorId),
    // A day that was granted is no guess.
    provisional: provisional && on === dueOn,
  }
}

function stageOf({ state }: Obligation, on: string, today: string): FeedDuty['stage'] {
  if (state === 'passed') return 'done'
  if (state === 'submitted' || state === 'resubmitted') return 'waiting'
  return today > on ? 'late' : 'open'
}
