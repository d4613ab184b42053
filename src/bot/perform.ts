import type { Rule } from '#src/domain/access.ts'
import { Refusal } from '#src/failure.ts'
import type { AuditEntry } from '#src/ports/audit.ts'
import { note, noteRefusal } from '#src/usecases/audit/note.ts'
import type { Ask } from './ask.ts'
import type { Inbound } from './inbound.ts'
import { permitted } from './permit.ts'
import type { Reply } from './reply.ts'

/** What is asked of the bot: `command.role`, `phrase.observation`, or a button by its own name. */
export interface Asked {
  readonly name: `${string}.${string}`
  readonly allow: Rule
}

/**
 * The one way to run what somebody asked for. A handler that changes something and keeps nothing in the audit is kept
 * there under its own name; a refusal learns here what it was that was refused.
 */
export async function perform({ name, allow }: Asked, ask: Ask, run: () => Promise<Reply>): Promise<Reply> {
  try {
    permitted(allow, ask)
    const reply = await run()
    if (ask.records.audit.unaccounted()) await note(ask, name, schoolOf(ask))
    return reply
  } catch (error) {
    throw error instanceof Refusal ? error.of(name) : error
  }
}

const rights = 'access.'

/** Keeps in the audit who was refused what, by which rule. Reasons other than rights are none of its business. */
export async function accountRefusal(refused: Refusal, ask: Ask, inbound: Inbound): Promise<void> {
  const { key } = refused.sentence
  if (!key.startsWith(rights)) return
  const asked = refused.asked ?? inbound.type
  const details = { asked, rule: key.slice(rights.length) }
  await noteRefusal(ask, { ...schoolOf(ask), ...subjectOf(inbound), details })
}

function schoolOf({ place, actor }: Ask): Pick<AuditEntry, 'schoolId'> {
  const school = place.school ?? actor.school
  return school ? { schoolId: school.id } : {}
}

/** What a button was about, where its card says so. */
function subjectOf(inbound: Inbound): Pick<AuditEntry, 'subject'> {
  if (inbound.type !== 'action') return {}
  const id = inbound.value['id']
  const [kind = ''] = inbound.action.split('.')
  return typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? { subject: { kind, id } } : {}
}
