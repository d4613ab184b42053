import type { Records } from '#src/ports/store.ts'

export type NameOf = (personId: string | undefined) => string

/** The names of those a page of lines speaks of; empty for whom nobody knows. */
export async function namesOf(
  { people }: Pick<Records, 'people'>,
  ids: readonly (string | undefined)[],
): Promise<NameOf> {
  const found = await people.byIds([...new Set(ids.flatMap((id) => id ?? []))])
  const names = new Map(found.map(({ id, name }) => [id, name]))
  return (id) => (id === undefined ? '' : (names.get(id) ?? ''))
}
