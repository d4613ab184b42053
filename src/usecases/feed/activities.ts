import { startOf } from '#src/domain/lesson-plan.ts'
import type { Activity } from '#src/ports/activities.ts'
import type { Invitation } from '#src/ports/attendance.ts'
import type { Context } from '../context.ts'
import { agendaOf } from '../activity/shown.ts'
import { schoolShort } from '../review/names.ts'
import type { FeedActivity, FeedLesson, FeedWindow } from './item.ts'

/** What somebody is asked to come to, what is their school's, and the joint exams of its majors. */
export async function feedActivities(
  context: Context,
  { from, to }: FeedWindow,
): Promise<readonly FeedActivity[]> {
  const { person } = context.actor
  if (!person) return []
  const { activities, invitations } = context.records
  const asked = new Map((await invitations.ofPerson(person.id)).map((one) => [one.activityId, one]))
  const instead = new Set((await invitations.insteadOf(person.id)).map(({ activityId }) => activityId))
  const comes = (one: Activity) => {
    const invitation = asked.get(one.id)
    if (instead.has(one.id) || one.personId === person.id) return true
    return invitation ? isComing(invitation) : concerns(context, one)
  }
  return (await activities.list({ from, to }))
    .filter(comes)
    .flatMap((one) => (one.on === undefined ? [] : [shown(context, one, one.on)]))
}

function isComing({ answer }: Invitation): boolean {
  return answer === 'none' || answer === 'attending'
}

/** An exchange is of whoever is sent; an inspection is known to those who are asked. */
function concerns({ actor, consortium }: Context, { kind, schoolId, majorId }: Activity): boolean {
  const { person, school } = actor
  if (kind === 'exchange' || kind === 'inspection') return false
  if (schoolId === school?.id || kind !== 'joint_exam') return schoolId === school?.id
  const major = consortium.majors.find(({ id }) => id === majorId)
  if (major === undefined || school === undefined) return true
  return major.partnerIds.includes(school.id) || person?.majorIds.includes(major.id) === true
}

function shown(context: Context, activity: Activity, on: string): FeedActivity {
  const { id, kind, schoolId, time, place, state, details } = activity
  const { course } = details
  return {
    kind: 'activity',
    uid: `activity-${id}`,
    on,
    of: kind,
    course: typeof course === 'string' ? course : '',
    school: schoolShort(context, schoolId),
    time,
    place,
    agenda: agendaOf(activity),
    cancelled: state === 'cancelled',
    provisional: state === 'planned' && context.rules.calendar.isProvisional(on),
  }
}

/** 听课预约 — of who observes, and of who is observed where they were told. */
export async function feedLessons(
  context: Context,
  { from, to }: FeedWindow,
): Promise<readonly FeedLesson[]> {
  const { actor, records, rules } = context
  if (!actor.person) return []
  const { id } = actor.person
  const observing = await records.appointments.list({ observerId: id, from, to })
  const observed = await records.appointments.list({ teacherId: id, from, to })
  const told = observed.filter(({ unannounced }) => !unannounced)
  const own = new Set(told.map((one) => one.id))
  const all = [...observing.filter((one) => !own.has(one.id)), ...told]
  return all.map(({ id: appointment, on, periods, schoolId, course, className }) => ({
    kind: 'lesson',
    uid: `lesson-${appointment}`,
    on,
    own: own.has(appointment),
    course,
    className,
    school: schoolShort(context, schoolId),
    periods,
    time: lessonTime(startOf(rules.lessons, periods[0] ?? 0), startOf(rules.lessons, periods.at(-1) ?? 0)),
  }))
}

const lessonMinutes = 45
const two = (value: number) => String(value).padStart(2, '0')

/** `08:00-09:40`; empty where the day has no such lessons. */
function lessonTime(from: string | undefined, last: string | undefined): string {
  if (from === undefined || last === undefined) return ''
  const [hours = 0, minutes = 0] = last.split(':').map(Number)
  const over = hours * 60 + minutes + lessonMinutes
  return `${from}-${two(Math.floor(over / 60))}:${two(over % 60)}`
}
