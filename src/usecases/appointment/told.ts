import type { SetAppointment } from '#src/domain/appointment.ts'
import { holdsAt } from '#src/domain/person.ts'
import type { Context } from '../context.ts'

/** As what somebody is told of a lesson that will be heard. */
export type ToldAs = 'teacher' | 'coordinator' | 'observer'

export interface ToldPerson {
  readonly personId: string
  readonly as: ToldAs
}

/**
 * Who is told, in private: whoever teaches the lesson, unless nobody announces it; whoever coordinates the school; and
 * those who go along. Never whoever made it.
 */
export async function toldOf(
  { records }: Pick<Context, 'records'>,
  { teacherId, schoolId, observerIds, unannounced }: SetAppointment,
): Promise<readonly ToldPerson[]> {
  const [maker, ...others] = observerIds
  const people = await records.people.ofSchools([schoolId])
  const coordinators = people.filter((person) => person.active && holdsAt(person, 'coordinator', schoolId))
  const told: readonly ToldPerson[] = [
    ...(unannounced ? [] : [{ personId: teacherId, as: 'teacher' } as const]),
    ...others.map((personId) => ({ personId, as: 'observer' }) as const),
    ...coordinators.map(({ id }) => ({ personId: id, as: 'coordinator' }) as const),
  ]
  const first = new Map(told.toReversed().map((one) => [one.personId, one]))
  return [...first.values()]
    .toReversed()
    .filter(({ personId }) => personId !== maker && !(unannounced && personId === teacherId))
}
