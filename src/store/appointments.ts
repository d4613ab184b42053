import { sql, type Kysely } from 'kysely'
import { isSet, type Appointment } from '#src/domain/appointment.ts'
import type { AppointmentFilter, Appointments } from '#src/ports/appointments.ts'
import { isIdentifier } from './identifier.ts'
import { putMembers } from './members.ts'
import type { Database } from './tables.ts'

const observers = {
  table: 'appointment_observers',
  owner: 'appointment_id',
  ownerType: 'uuid',
  member: 'person_id',
  memberType: 'uuid',
} as const

export function createAppointments(db: Kysely<Database>): Appointments {
  return {
    byId: async (id) => {
      if (!isIdentifier(id)) return undefined
      return (await select(db).where('id', '=', id).forUpdate().execute()).map(toAppointment)[0]
    },
    askingOf: async (personId, since) => {
      if (!isIdentifier(personId)) return undefined
      const asking = select(db).where('state', '=', 'asking').where('at', '>=', since)
      const own = asking.where('id', 'in', withObserver(db, personId).where('position', '=', 1))
      return (await own.orderBy('at', 'desc').orderBy('id').limit(1).execute()).map(toAppointment)[0]
    },
    list: (filter) => list(db, filter),
    of: (personId, from, to) => list(db, { observerId: personId, from, to }),
    put: async (appointment) => {
      const { id, ...row } = toRow(appointment)
      await db
        .insertInto('appointments')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute()
      await putMembers(db, observers, id, appointment.observerIds)
    },
    remove: async (id) => {
      if (isIdentifier(id)) await db.deleteFrom('appointments').where('id', '=', id).execute()
    },
  }
}

function select(db: Kysely<Database>) {
  return db
    .selectFrom('appointments')
    .selectAll()
    .select(
      sql<readonly string[]>`array(
        select person_id from appointment_observers where appointment_id = appointments.id order by position
      )`.as('observer_ids'),
    )
}

/** The appointments at which somebody sits. */
function withObserver(db: Kysely<Database>, personId: string) {
  return db.selectFrom('appointment_observers').select('appointment_id').where('person_id', '=', personId)
}

async function list(db: Kysely<Database>, filter: AppointmentFilter) {
  const { observerId, teacherId, schoolIds, from, to } = filter
  if ([observerId, teacherId].some((id) => id !== undefined && !isIdentifier(id))) return []
  let wanted = select(db).where('state', '=', 'planned').orderBy('date').orderBy('periods').orderBy('id')
  if (observerId !== undefined) wanted = wanted.where('id', 'in', withObserver(db, observerId))
  if (teacherId !== undefined) wanted = wanted.where('teacher_id', '=', teacherId)
  if (schoolIds) wanted = wanted.where((eb) => eb('school_id', '=', eb.fn.any(eb.val([...schoolIds]))))
  if (from !== undefined) wanted = wanted.where('date', '>=', from)
  if (to !== undefined) wanted = wanted.where('date', '<=', to)
  return (await wanted.execute()).map(toAppointment).filter(isSet)
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

function toAppointment(row: Row): Appointment {
  return {
    id: row.id,
    observerIds: row.observer_ids,
    teacherId: row.teacher_id ?? undefined,
    schoolId: row.school_id ?? undefined,
    majorId: row.major_id ?? undefined,
    course: row.course,
    className: row.class_name,
    on: row.date ?? undefined,
    periods: row.periods,
    part: row.part ?? undefined,
    unannounced: row.unannounced,
    state: row.state,
    observationId: row.observation_id ?? undefined,
    at: row.at,
  }
}

function toRow(appointment: Appointment) {
  const { id, course, className, periods, unannounced, state, at } = appointment
  return {
    id,
    teacher_id: appointment.teacherId ?? null,
    school_id: appointment.schoolId ?? null,
    major_id: appointment.majorId ?? null,
    course,
    class_name: className,
    date: appointment.on ?? null,
    periods: [...periods],
    part: appointment.part ?? null,
    unannounced,
    state,
    observation_id: appointment.observationId ?? null,
    at,
  }
}
