import type { Actor } from '#src/domain/access.ts'
import type { Role } from '#src/domain/person.ts'
import type { School } from '#src/domain/school.ts'
import type { Records } from '#src/ports/store.ts'

interface Known {
  readonly schools: readonly School[]
  /** Administrators by a setting, in the roster or not. */
  readonly adminOpenIds: readonly string[]
}

/** Whoever asks, by what the roster says of them now: somebody who left is a stranger. */
export async function actorOf(
  openId: string,
  { schools, adminOpenIds }: Known,
  { people }: Pick<Records, 'people'>,
): Promise<Actor> {
  const found = await people.byOpenId(openId)
  const person = found?.active ? found : undefined
  const roles = new Set<Role>(person?.roles)
  if (adminOpenIds.includes(openId)) roles.add('admin')
  const school = schools.find((one) => one.id === person?.schoolId)
  return { openId, person, school, roles }
}

/** Administrators outside the roster may have chosen a language too. None where nobody has chosen. */
export async function languageChosen(
  { openId, person, roles }: Actor,
  { people }: Pick<Records, 'people'>,
): Promise<'zh' | 'en' | undefined> {
  if (person || roles.size === 0) return person?.language
  return await people.outsidersLanguage(openId)
}
