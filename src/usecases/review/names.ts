import type { Person } from '#src/domain/person.ts'
import type { Context } from '../context.ts'

type Consortium = Pick<Context, 'consortium'>

export function schoolName({ consortium }: Consortium, id: string): string {
  return consortium.schools.find((school) => school.id === id)?.name ?? id
}

/** What people call it. */
export function schoolShort({ consortium }: Consortium, id: string): string {
  const school = consortium.schools.find((one) => one.id === id)
  return school?.shortNames[0] ?? school?.name ?? id
}

export function majorName({ consortium }: Consortium, id: string | undefined): string | undefined {
  return consortium.majors.find((major) => major.id === id)?.name
}

/** The names of people by their ids, also of those who left. */
export async function peopleNamed(
  { records }: Pick<Context, 'records'>,
  ids: readonly (string | undefined)[],
): Promise<(id: string) => string> {
  const known = [...new Set(ids.filter((id) => id !== undefined))]
  const people: readonly Person[] = await records.people.byIds(known)
  return (id) => people.find((person) => person.id === id)?.name ?? ''
}
