import { readActionItems } from '#src/domain/activity/read-action-items.ts'
import { refusal } from '#src/failure.ts'
import type { Activity } from '#src/ports/activities.ts'
import type { ActionItem } from '#src/ports/attendance.ts'
import { note } from '../audit/note.ts'
import type { Context } from '../context.ts'
import { planDuties } from '../duties/plan.ts'
import { putActivity } from '../duties/put-activity.ts'
import { activityOf, permitReach } from './find.ts'
import { planItemWords, recallWords } from './plan-words.ts'
import { ofActivity } from './subject.ts'

/** What was resolved on one topic. */
export interface Conclusion {
  readonly topic: string
  readonly text: string
}

export interface MinutesWanted {
  /** The day on which it was held. */
  readonly on: string
  readonly conclusions: readonly Conclusion[]
  /** One a line: who does what until when. */
  readonly actions: string
  /** Ids of those who came. */
  readonly attended: readonly string[]
}

export interface Held {
  readonly activity: Activity
  readonly items: readonly ActionItem[]
  /** The same items were there before. */
  readonly toldBefore: ReadonlySet<string>
}

/** 纪要 — it was held: what was resolved on each topic, who does what until when, who came. May be put right. */
export async function keepMinutes(context: Context, id: string, wanted: MinutesWanted): Promise<Held> {
  const former = await activityOf(context, id)
  permitReach(context, 'seminar.set', former)
  const { records, today } = context
  if (former.state === 'cancelled') throw refusal('seminar.off')
  if (wanted.on > today) throw refusal('seminar.notYet', { date: wanted.on })
  const conclusions = wanted.conclusions.filter(({ text }) => text !== '')
  if (conclusions.length === 0) throw refusal('seminar.noConclusion')
  const details = { ...former.details, conclusions }
  const activity: Activity = { ...former, on: wanted.on, state: 'held', details }
  const { change, counts } = await putActivity(context, activity)
  if (change !== 'unchanged') await planDuties(context)
  const by = context.actor.person?.id
  if (by !== undefined) await records.activities.keptMinutes(id, { by, at: context.now })
  const before = await records.actionItems.of(id)
  const items = await itemsOf(context, id, wanted.actions, before)
  await records.actionItems.replace(id, items)
  await planItemWords(
    context,
    [...before, ...items].map((item) => item.id),
    items,
  )
  await recallWords(context, id)
  await records.reminders.recall(
    'action_item',
    before.map((item) => item.id),
  )
  await records.invitations.attended(id, wanted.attended)
  await note(context, 'seminar.held', {
    ...ofActivity(activity),
    details: {
      on: wanted.on,
      topics: conclusions.length,
      items: items.length,
      attended: wanted.attended.length,
      counts: [...counts],
    },
  })
  return { activity, items, toldBefore: new Set(before.map(keyOf)) }
}

/** What one item is to whoever has to do it. */
export const keyOf = ({ what, ownerId, dueOn }: ActionItem): string => [ownerId, dueOn, what].join(' ')

/** An item that stands there as before stays the same one, done or not. */
async function itemsOf(context: Context, activityId: string, actions: string, before: readonly ActionItem[]) {
  const { records, consortium, rules, today, newId } = context
  const { terms, firstWeekday } = consortium
  const people = await records.people.ofSchools(consortium.schools.map(({ id }) => id))
  const read = readActionItems(actions, { people, today, terms, firstWeekday, calendar: rules.calendar })
  const unclear = read.find(({ ambiguous }) => ambiguous)
  if (unclear) throw refusal('seminar.whoDoes', { what: unclear.what })
  return read.map(({ what, ownerId, dueOn }, index): ActionItem => {
    const item = { id: newId(), activityId, position: index + 1, what, ownerId, dueOn, doneAt: undefined }
    const same = before.find((one) => keyOf(one) === keyOf(item))
    return same ? { ...same, position: index + 1 } : item
  })
}

/** 已完成 — by whoever has to do it, or by whoever keeps the minutes. */
export async function finishItem(context: Context, id: string) {
  const { actor, records, now } = context
  const item = await records.actionItems.byId(id)
  if (!item) throw refusal('seminar.noItem')
  const activity = await activityOf(context, item.activityId)
  if (actor.person === undefined || item.ownerId !== actor.person.id) {
    permitReach(context, 'seminar.set', activity)
  }
  if (item.doneAt) return { item, repeated: true }
  await records.actionItems.done(id, now)
  await planItemWords(context, [id], [])
  await records.reminders.recall('action_item', [id])
  await note(context, 'seminar.item_done', { ...ofActivity(activity), details: { item: item.position } })
  return { item, repeated: false }
}
