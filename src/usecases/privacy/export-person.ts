import type { Person } from '#src/domain/person.ts'
import type { PersonalData } from '#src/ports/privacy.ts'
import type { Records } from '#src/ports/store.ts'
import { ofPerson } from '../audit/subjects.ts'

export interface Exported {
  readonly person: Person
  readonly data: PersonalData
}

/** 个人信息副本 — everything kept about a person, in a form machines read; undefined where nobody has this open id. */
export async function exportPerson(
  openId: string,
  { records, now: at }: { readonly records: Records; readonly now: Date },
): Promise<Exported | undefined> {
  const person = await records.people.byOpenId(openId)
  if (!person) return undefined
  const data = await records.privacy.everythingOf(person)
  await records.audit.append({
    at,
    actor: { kind: 'cli' },
    via: 'cli',
    act: 'person.exported',
    ...ofPerson(person),
    outcome: 'done',
  })
  return { person, data }
}
