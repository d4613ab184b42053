import { isAtSchools, isMeeting, type MeetingKind } from '#src/domain/activity/kinds.ts'
import { holdsAt, type Person, type Role } from '#src/domain/person.ts'
import type { Activity } from '#src/ports/activities.ts'
import { note } from '../audit/note.ts'
import type { Context } from '../context.ts'
import { activityOf, permitReach } from './find.ts'
import { schoolsTakingPart } from './holders.ts'
import { planMeetingWords } from './plan-words.ts'
import { ofActivity } from './subject.ts'

const asked: Readonly<Record<Exclude<MeetingKind, 'regular_meeting'>, readonly Role[]>> = {
  /** Leads of majors, coordinators, and the teams, whose people observe lessons. */
  seminar: ['major_lead', 'coordinator', 'observer'],
  coordination_meeting: ['leader', 'admin', 'coordinator'],
}

type Happening = Pick<Activity, 'kind' | 'schoolId'> & { readonly majorId?: string | undefined }

/** Who belongs to it: for a regular meeting whoever has a role at that school. Whoever sets it comes anyway. */
export async function inviteesOf(
  { records, consortium, actor }: Context,
  activity: Happening,
): Promise<readonly Person[]> {
  const { kind, schoolId } = activity
  if (isAtSchools(kind)) return coordinatorsOfSchools({ records, consortium, actor }, activity)
  if (!isMeeting(kind)) return []
  const ofSchool = kind === 'regular_meeting'
  const schools = ofSchool ? [schoolId] : consortium.schools.map(({ id }) => id)
  const people = await records.people.ofSchools(schools)
  return people.filter((person) => {
    if (person.openId === undefined || person.id === actor.person?.id) return false
    const held = [...person.roles, ...person.elsewhere.map(({ role }) => role)]
    return ofSchool ? held.length > 0 : held.some((role) => asked[kind].includes(role))
  })
}

/** Of the schools at which it happens. */
async function coordinatorsOfSchools(
  { records, consortium, actor }: Pick<Context, 'records' | 'consortium' | 'actor'>,
  activity: Happening,
): Promise<readonly Person[]> {
  const { kind, schoolId, majorId } = activity
  const schools = schoolsTakingPart({ kind, schoolId, majorId }, consortium)
  const people = await records.people.ofSchools(schools)
  return people.filter(
    (person) =>
      person.openId !== undefined &&
      person.id !== actor.person?.id &&
      schools.some((school) => holdsAt(person, 'coordinator', school)),
  )
}

/** Asks everybody who belongs to it and was not asked before; settles with those who are to be told now. */
export async function invite(context: Context, activity: Activity): Promise<readonly string[]> {
  const { records, now } = context
  const people = await inviteesOf(context, activity)
  const added = await records.invitations.invite(
    activity.id,
    people.map(({ id }) => id),
    now,
  )
  if (added.length === 0) return []
  await records.calendarEntries.want(activity.id, context.actor.person?.id, now)
  await planMeetingWords(context, activity)
  await note(context, 'seminar.invited', { ...ofActivity(activity), details: { count: added.length } })
  return added
}

/** The same from a button, where somebody has planned it without asking anybody. */
export async function inviteTo(context: Context, id: string) {
  const activity = await activityOf(context, id)
  permitReach(context, 'seminar.set', activity)
  return { activity, added: activity.state === 'planned' ? await invite(context, activity) : [] }
}
