import type { ConsortiumSnapshot } from '#src/ports/consortium.ts'

/** What people call these schools. */
export function schoolNames({ schools }: ConsortiumSnapshot, ids: readonly string[]): readonly string[] {
  const wanted = new Set(ids)
  return schools.filter(({ id }) => wanted.has(id)).map(({ shortNames, name }) => shortNames[0] ?? name)
}
