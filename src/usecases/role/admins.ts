import type { Person } from '#src/domain/person.ts'
import type { Records } from '#src/ports/store.ts'

/** Administrators by their role, also those whom the platform does not know yet. */
export async function adminsOf({ people }: Pick<Records, 'people'>): Promise<readonly Person[]> {
  return (await people.all()).filter(({ active, roles }) => active && roles.includes('admin'))
}

/** Whether anybody else can act as an administrator: by role, and known to the platform, or by the setting. */
export async function isOnlyAdmin(
  records: Pick<Records, 'people'>,
  { id }: Pick<Person, 'id'>,
  adminOpenIds: readonly string[],
): Promise<boolean> {
  const others = (await adminsOf(records)).filter((one) => one.id !== id && one.openId !== undefined)
  return others.length + adminOpenIds.length === 0
}
