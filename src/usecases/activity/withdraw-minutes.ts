import { refusal } from '#src/failure.ts'
import type { Activity } from '#src/ports/activities.ts'
import { note } from '../audit/note.ts'
import type { Context } from '../context.ts'
import { planDuties } from '../duties/plan.ts'
import { putActivity } from '../duties/put-activity.ts'
import { activityOf, permitReach } from './find.ts'
import { planItemWords, recallWords } from './plan-words.ts'
import { ofActivity } from './subject.ts'

export interface MinutesWithdrawn {
  readonly activity: Activity
  /** It was no longer held before. */
  readonly repeated: boolean
}

/**
 * 撤回纪要 — it was not held after all: it counts for nothing any more, what was resolved is nobody's to do, and what
 * was owed is owed as before. What was written stands in the form again.
 */
export async function withdrawMinutes(context: Context, id: string): Promise<MinutesWithdrawn> {
  const former = await activityOf(context, id)
  permitReach(context, 'seminar.set', former)
  if (former.state === 'cancelled') throw refusal('seminar.off')
  if (former.state === 'planned') return { activity: former, repeated: true }
  const { records } = context
  const activity: Activity = { ...former, state: 'planned' }
  const items = (await records.actionItems.of(id)).map((item) => item.id)
  await records.actionItems.replace(id, [])
  await records.activities.keptMinutes(id, undefined)
  await records.invitations.unattended(id)
  await putActivity(context, activity)
  await planDuties(context)
  await planItemWords(context, items, [])
  await records.reminders.recall('action_item', items)
  await recallWords(context, id)
  await note(context, 'seminar.minutes_withdrawn', {
    ...ofActivity(activity),
    details: { items: items.length },
  })
  return { activity, repeated: false }
}
