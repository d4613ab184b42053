import { isAtSchools } from '#src/domain/activity/kinds.ts'
import { refusal } from '#src/failure.ts'
import type { Activity } from '#src/ports/activities.ts'
import { note } from '../audit/note.ts'
import type { Context } from '../context.ts'
import { planDuties } from '../duties/plan.ts'
import { putActivity } from '../duties/put-activity.ts'
import { activityOf, permitReach } from './find.ts'
import { recallWords } from './plan-words.ts'
import { ofActivity } from './subject.ts'

export interface HeldNow {
  readonly activity: Activity
  /** The items for which it counts. */
  readonly counts: readonly string[]
  /** It was noted for that day already. */
  readonly repeated: boolean
}

/** 已考完、已督查 — what has no minutes is held by saying so; it counts for whatever asks for it. */
export async function holdActivity(context: Context, id: string, day: string | undefined): Promise<HeldNow> {
  const former = await activityOf(context, id)
  permitReach(context, 'seminar.set', former)
  if (!isAtSchools(former.kind)) throw refusal('seminar.missing')
  if (former.state === 'cancelled') throw refusal('seminar.off')
  const on = day ?? former.on ?? context.today
  if (on > context.today) throw refusal('activity.notYet', { date: on })
  const repeated = former.state === 'held' && former.on === on
  const activity: Activity = { ...former, on, state: 'held' }
  const { counts } = await putActivity(context, activity)
  if (repeated) return { activity, counts, repeated }
  await planDuties(context)
  await recallWords(context, id)
  await note(context, 'seminar.held', { ...ofActivity(activity), details: { on, counts: [...counts] } })
  return { activity, counts, repeated }
}
