import { isAtSchools, isMeeting } from '#src/domain/activity/kinds.ts'
import type { WorkCalendar } from '#src/domain/calendar.ts'
import {
  examTimes,
  itemTimes,
  meetingTimes,
  minutesTimes,
  type WordTime,
} from '#src/domain/reminder/activity-times.ts'
import { coordinatorsOf } from '#src/domain/reminder/recipients.ts'
import type { Activity } from '#src/ports/activities.ts'
import type { ActionItem, Invitation } from '#src/ports/attendance.ts'
import type { WantedWord } from '../reminder/keep-words.ts'
import { holdersOf, schoolsTakingPart, type Roster } from './holders.ts'

export interface Times {
  readonly calendar: WorkCalendar
  readonly zone: string
}

/** 会前 — to those who come and those who have not said; whoever declined gets none, a delegate gets them instead. */
export function meetingWords(
  { id, kind, state, on, time }: Activity,
  invitations: readonly Invitation[],
  times: Times,
): readonly WantedWord[] {
  if (!isMeeting(kind) || state !== 'planned' || on === undefined) return []
  const asked = invitations.filter(({ activityId }) => activityId === id)
  const told = asked.flatMap(({ personId, answer, delegateId }) => {
    if (answer === 'delegate')
      return delegateId === undefined ? [] : [{ personId: delegateId, answered: true }]
    return answer === 'declined' ? [] : [{ personId, answered: answer === 'attending' }]
  })
  return told.flatMap(({ personId, answered }) =>
    rows({ kind: 'meeting', id }, personId, meetingTimes({ on, time }, { ...times, personId, answered })),
  )
}

/** 催纪要 — to whoever holds it. */
export function minutesWords(
  activity: Activity,
  {
    askedBy,
    people,
    ...times
  }: Times & { readonly askedBy: string | undefined; readonly workingDays: number } & Pick<Roster, 'people'>,
): readonly WantedWord[] {
  const { id, kind, state, on } = activity
  if (!isMeeting(kind) || state !== 'planned' || on === undefined) return []
  return holdersOf(activity, askedBy, { people }).flatMap((personId) =>
    rows({ kind: 'minutes', id }, personId, minutesTimes({ on }, { ...times, personId })),
  )
}

/** 联考、督查 — to the coordinators of the schools that take part. */
export function examWords(activity: Activity, { people, ...around }: Times & Roster): readonly WantedWord[] {
  const { id, kind, state, on } = activity
  if (!isAtSchools(kind) || state !== 'planned' || on === undefined) return []
  const coordinators = coordinatorsOf({ people })
  const told = schoolsTakingPart(activity, around).flatMap((school) => coordinators.get(school) ?? [])
  return [...new Set(told)].flatMap((personId) =>
    rows({ kind: 'exam', id }, personId, examTimes({ on }, { ...around, personId })),
  )
}

/** 行动项 — to whoever has to do it. */
export function itemWords({ id, ownerId, dueOn, doneAt }: ActionItem, times: Times): readonly WantedWord[] {
  if (ownerId === undefined || dueOn === undefined || doneAt) return []
  return rows({ kind: 'action_item', id }, ownerId, itemTimes(dueOn, { ...times, personId: ownerId }))
}

function rows(
  subject: WantedWord['subject'],
  personId: string,
  times: readonly WordTime[],
): readonly WantedWord[] {
  const of = [subject.kind, subject.id, personId].join('/')
  return times.map(({ when, at }) => ({
    key: [of, when, at.toISOString()].join('/'),
    personId,
    at,
    kind: subject.kind,
    subject,
  }))
}
