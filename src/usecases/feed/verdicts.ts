import { reachOf, schoolsReached } from '#src/domain/access.ts'
import type { Context } from '../context.ts'
import { reviewedItems } from '../duties/hand-in.ts'
import { nameOfItem } from '../review/duty-of.ts'
import { majorName, schoolShort } from '../review/names.ts'
import { actorFor, delegatorsOf } from '../review/stead.ts'
import { waitingFor, type Waiting } from '../review/waiting.ts'
import type { FeedAction, FeedNotice, FeedVerdict, FeedWindow } from './item.ts'

const within = ({ from, to }: FeedWindow, on: string | undefined): on is string =>
  on !== undefined && on >= from && on <= to

/** What waits for a verdict of somebody's own, or of those in whose stead they decide. */
export async function feedVerdicts(context: Context, window: FeedWindow): Promise<readonly FeedVerdict[]> {
  const deciding = [context.actor, ...(await delegatorsOf(context)).map((one) => actorFor(context, one))]
  if (deciding.every((one) => reachOf('filing.review', one).size === 0)) return []
  const owedAnyway = itemsWithVerdictOwed(context)
  return (await waitingFor(context)).flatMap((waiting) => {
    const { deadline } = waiting
    const isOwed = waiting.kind === 'filing' && owedAnyway(waiting)
    return waiting.isMine && !isOwed && within(window, deadline)
      ? [verdictOf(context, waiting, deadline)]
      : []
  })
}

/** The verdict on these is a duty with a day of its own, which is among the duties of a lead. */
function itemsWithVerdictOwed({ rules, actor }: Context) {
  const items = new Set(reviewedItems(rules.packs))
  return ({ item, insteadOfId, majorId }: Waiting) =>
    insteadOfId === undefined &&
    items.has(item) &&
    majorId !== undefined &&
    actor.person?.majorIds.includes(majorId) === true
}

function verdictOf(context: Context, waiting: Waiting, on: string): FeedVerdict {
  const { kind: about, id, item, number, schoolId, majorId } = waiting
  return {
    kind: 'verdict',
    uid: `verdict-${about}-${id}`,
    on,
    about,
    what: nameOfItem(context.rules, item),
    number,
    school: schoolShort(context, schoolId),
    major: majorName(context, majorId),
  }
}

/** What somebody's school has to put right. */
export async function feedNotices(context: Context, window: FeedWindow): Promise<readonly FeedNotice[]> {
  const schoolIds = schoolsReached('rectification.answer', context.actor)
  if (schoolIds.length === 0) return []
  const open = await context.records.rectifications.list({ schoolIds, states: ['open', 'sent_back'] })
  return open
    .filter(({ dueOn }) => within(window, dueOn))
    .map(({ id, number, schoolId, dueOn: on }) => ({
      kind: 'notice',
      uid: `notice-${id}`,
      on,
      number,
      school: schoolShort(context, schoolId),
    }))
}

/** What somebody was given to do at a meeting. */
export async function feedActions(
  { actor, records, today }: Context,
  window: FeedWindow,
): Promise<readonly FeedAction[]> {
  const open = actor.person ? await records.actionItems.openOf(actor.person.id) : []
  return open.flatMap(({ id, dueOn: on }) =>
    within(window, on) ? [{ kind: 'action', uid: `action-${id}`, on, late: on < today } as const] : [],
  )
}
