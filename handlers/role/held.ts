import type { Ask } from '#src/bot/ask.ts'
import type { ShownRole } from '#src/cards/role-text.ts'

/** What whoever asks is, and where, if it is not at their own school. */
export function heldBy({ actor, consortium }: Ask): readonly ShownRole[] {
  const nameOf = (id: string) => consortium.schools.find((school) => school.id === id)?.name ?? id
  const elsewhere = actor.person?.elsewhere ?? []
  return [
    ...[...actor.roles].map((role) => ({ role, at: undefined })),
    ...elsewhere.map(({ role, schoolId }) => ({ role, at: nameOf(schoolId) })),
  ]
}
