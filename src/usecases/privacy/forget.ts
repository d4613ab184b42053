import { pseudonymOf } from '#src/domain/pseudonym.ts'
import type { Forgotten } from '#src/ports/privacy.ts'
import type { Records } from '#src/ports/store.ts'
import { ofPerson } from '../audit/subjects.ts'

export type Forgetting =
  | { readonly done: true; readonly pseudonym: string; readonly forgotten: Forgotten }
  | { readonly done: false; readonly because: 'nobody' | 'active' }

/**
 * 去标识化 — somebody who left is from now on an id and a made-up name, for ever. What they filed stays, as records of
 * the school, and so does the audit.
 */
export async function forgetPerson(
  openId: string,
  { records, now: at }: { readonly records: Records; readonly now: Date },
): Promise<Forgetting> {
  const person = await records.people.byOpenId(openId)
  if (!person) return { done: false, because: 'nobody' }
  if (person.active) return { done: false, because: 'active' }
  const pseudonym = pseudonymOf(person.id)
  const forgotten = await records.privacy.forget(person, { pseudonym, at })
  await records.audit.append({
    at,
    actor: { kind: 'cli' },
    via: 'cli',
    act: 'person.forgotten',
    ...ofPerson(person),
    outcome: 'done',
    details: { ...forgotten },
  })
  return { done: true, pseudonym, forgotten }
}
