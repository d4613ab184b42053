import type { AuditActor, AuditEntry } from '#src/ports/audit.ts'
import type { Context } from '../context.ts'

type Asking = Pick<Context, 'actor' | 'via' | 'now' | 'records'>
export type Noted = Pick<AuditEntry, 'subject' | 'schoolId' | 'details'>

/** Keeps in the audit that whoever asks has done this; with the rest of the transaction, or not at all. */
export async function note(context: Asking, act: `${string}.${string}`, noted: Noted = {}): Promise<void> {
  await append(context, { act, outcome: 'done', ...noted })
}

/** Keeps in the audit that whoever asks was refused. */
export async function noteRefusal(context: Asking, noted: Noted): Promise<void> {
  await append(context, { act: 'refused', outcome: 'refused', ...noted })
}

async function append(context: Asking, entry: Omit<AuditEntry, 'at' | 'actor' | 'via'>): Promise<void> {
  const { now: at, via, records } = context
  await records.audit.append({ at, actor: await actorOf(context), via, ...entry })
}

/** By our id wherever there is one, also of somebody who left: it stays when an open id is forgotten. */
async function actorOf({ actor, via, records }: Asking): Promise<AuditActor> {
  const { openId, person } = actor
  if (via === 'cli' || via === 'job') return { kind: via }
  if (person) return { kind: 'person', personId: person.id }
  if (openId === '') return { kind: 'platform' }
  const former = await records.people.byOpenId(openId)
  return former ? { kind: 'person', personId: former.id } : { kind: 'person', openId }
}
