import { plannedKinds } from '#src/domain/activity/kinds.ts'
import { addDays } from '#src/domain/dates.ts'
import type { ExpandContext } from '#src/domain/policy/expand.ts'
import type { Activity } from '#src/ports/activities.ts'
import type { ActionItem } from '#src/ports/attendance.ts'
import type { Context } from '../context.ts'
import type { Planning } from '../duties/planning.ts'
import { keepWords } from '../reminder/keep-words.ts'
import { minutesDays } from './minutes-days.ts'
import { examWords, itemWords, meetingWords, minutesWords, type Times } from './words-wanted.ts'

/** What was held or due longer ago is not spoken of any more; a word that could not be said waits so long. */
const daysPast = 30

/** The kinds of words whose subject is what is held itself. */
const activityWords = ['meeting', 'minutes', 'exam'] as const

/** Plans every word about what is held and what was resolved there. Repeating it changes nothing. */
export async function planAllActivityWords(
  { records, now, today, rules }: Planning,
  { schools, majors, calendar }: Pick<ExpandContext, 'schools' | 'majors' | 'calendar'>,
): Promise<void> {
  const from = addDays(today, -daysPast)
  const held = await records.activities.list({ kinds: plannedKinds, from })
  const planned = held.filter(({ state }) => state === 'planned')
  const ids = planned.map(({ id }) => id)
  const asked = Map.groupBy(await records.invitations.ofMany(ids), ({ activityId }) => activityId)
  const askedBy = await records.calendarEntries.askedBy(ids)
  const people = await records.people.ofSchools(schools.map(({ id }) => id))
  const times = { calendar, zone: rules.timeZone }
  const { workingDays } = await minutesDays({ records, rules })
  const keep = (kind: string, wanted: Parameters<typeof keepWords>[2]) =>
    keepWords({ records, now }, { kind }, wanted)
  await keep(
    'meeting',
    planned.flatMap((one) => meetingWords(one, asked.get(one.id) ?? [], times)),
  )
  await keep(
    'minutes',
    planned.flatMap((one) =>
      minutesWords(one, { ...times, workingDays, askedBy: askedBy.get(one.id), people }),
    ),
  )
  await keep(
    'exam',
    planned.flatMap((one) => examWords(one, { ...times, people, schools, majors })),
  )
  const items = await records.actionItems.openFrom(from)
  await keep(
    'action_item',
    items.flatMap((item) => itemWords(item, times)),
  )
}

/** The same of those who are asked to come to one of them, at once: somebody was asked, or has answered. */
export async function planMeetingWords(context: Context, activity: Activity): Promise<void> {
  const asked = await context.records.invitations.of(activity.id)
  const of = { kind: 'meeting', ids: [activity.id] }
  await keepWords(context, of, meetingWords(activity, asked, timesOf(context)))
}

/** The same of what was resolved; `ids` are those that stood there before as well. */
export async function planItemWords(
  context: Context,
  ids: readonly string[],
  items: readonly ActionItem[],
): Promise<void> {
  const wanted = items.flatMap((item) => itemWords(item, timesOf(context)))
  await keepWords(context, { kind: 'action_item', ids }, wanted)
}

/** What was said of it and is not so any more: what has not left does not, what has left is drawn anew. */
export async function recallWords({ records: { reminders } }: Context, activityId: string): Promise<void> {
  for (const kind of activityWords) await reminders.recall(kind, [activityId])
}

const timesOf = ({ rules: { calendar, timeZone } }: Context): Times => ({ calendar, zone: timeZone })
