import { reachOf, schoolsReached } from '#src/domain/access.ts'
import type { Appointment, AppointmentState, SetAppointment } from '#src/domain/appointment.ts'
import { lessonTimes } from '#src/domain/appointment-times.ts'
import type { AppointmentWarning } from '#src/domain/appointment-review.ts'
import { addDays, localTime } from '#src/domain/dates.ts'
import type { RulesInForce } from '#src/domain/rulebook.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import type { Context } from '../context.ts'
import { checkAppointment } from './check.ts'

/** An appointment with everything a reader has to be shown: names for ids, weeks for dates. */
export interface ShownAppointment {
  readonly id: string
  readonly state: AppointmentState
  /** Empty while they are asked for. */
  readonly teacher: string
  readonly school: string
  readonly observers: readonly string[]
  readonly course: string
  readonly className: string
  readonly on: string | undefined
  readonly week: number | undefined
  readonly periods: readonly number[]
  /** When the first lesson starts, `HH:mm`; empty where that is not known. */
  readonly from: string
  readonly unannounced: boolean
  /** The lesson has been. */
  readonly over: boolean
}

type Around = Pick<Context, 'records' | 'consortium' | 'now'> & { readonly rules: RulesInForce }

export async function showAppointment(around: Around, appointment: Appointment): Promise<ShownAppointment> {
  const { records, consortium, rules, now } = around
  const { id, state, teacherId, schoolId, observerIds, course, className, on, periods, unannounced } =
    appointment
  const people = await records.people.byIds([...observerIds, ...(teacherId === undefined ? [] : [teacherId])])
  const nameOf = (personId: string) => people.find((person) => person.id === personId)?.name ?? '—'
  const zone = rules.timeZone
  const times = on === undefined ? undefined : lessonTimes({ on, periods }, { lessons: rules.lessons, zone })
  return {
    id,
    state,
    teacher: teacherId === undefined ? '' : nameOf(teacherId),
    school: consortium.schools.find((school) => school.id === schoolId)?.name ?? '',
    observers: observerIds.map(nameOf),
    course,
    className,
    on,
    week: on === undefined ? undefined : teachingWeekOn(consortium, on),
    periods,
    from: times ? localTime(times.starts, zone) : '',
    unannounced,
    over: times !== undefined && times.over <= now,
  }
}

export interface OwnAppointment extends ShownAppointment {
  readonly warnings: readonly AppointmentWarning[]
  /** Every lesson of the day, to choose from. */
  readonly lessons: RulesInForce['lessons']
}

/** As whoever made it sees it. */
export async function showOwn(context: Context, appointment: SetAppointment): Promise<OwnAppointment> {
  const shown = await showAppointment(context, appointment)
  const ahead = appointment.state === 'planned' && !shown.over && appointment.on > context.today
  const warnings = ahead ? (await checkAppointment(context, appointment)).warnings : []
  return { ...shown, warnings, lessons: context.rules.lessons }
}

/** A record that is still missing is asked for so long. */
const daysBack = 14

export interface Appointments {
  /** Of whoever asks, soonest first; what was to be heard and is not filed comes first. */
  readonly own: readonly SetAppointment[]
  /** Of others: lessons of one's own that were announced, and those at the schools one coordinates. */
  readonly here: readonly SetAppointment[]
}

export async function appointmentsOf(context: Context): Promise<Appointments> {
  const { records, actor, today } = context
  const { person } = actor
  if (!person) return { own: [], here: [] }
  const own = await records.appointments.list({ observerId: person.id, from: addDays(today, -daysBack) })
  const lessons = await records.appointments.list({ teacherId: person.id, from: today })
  const there = await comingTo(context)
  const known = new Set(own.map(({ id }) => id))
  const here = [...lessons.filter(({ unannounced }) => !unannounced), ...there.filter(mayRead(context))]
  return {
    own,
    here: [...new Map(here.map((one) => [one.id, one])).values()].filter(({ id }) => !known.has(id)),
  }
}

/** To the schools one coordinates, or anywhere. */
async function comingTo({ records, actor, today: from }: Context): Promise<readonly SetAppointment[]> {
  if (reachOf('appointment.read', actor).has('all')) return records.appointments.list({ from })
  const schoolIds = schoolsReached('appointment.read', actor)
  return schoolIds.length > 0 ? records.appointments.list({ schoolIds, from }) : []
}

/** A teacher who also coordinates is not told of who comes to them unannounced. */
const mayRead =
  ({ actor }: Context) =>
  ({ teacherId, unannounced }: SetAppointment) =>
    !(unannounced && teacherId === actor.person?.id)
