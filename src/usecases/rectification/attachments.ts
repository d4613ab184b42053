import { mayReach } from '#src/domain/access.ts'
import { rectificationAfter } from '#src/domain/rectification-states.ts'
import type { Rectification } from '#src/ports/filings.ts'
import { note } from '../audit/note.ts'
import { ofRectification } from '../audit/subjects.ts'
import type { Context } from '../context.ts'
import type { Sent } from '../observation/attachments.ts'
import { askerOf } from '../observation/roster.ts'

/** The notice whose card a message answers, as far as whoever sent it may answer the notice. */
export async function rectificationAnswered(
  { actor, records }: Context,
  parentId: string | undefined,
): Promise<Rectification | undefined> {
  if (parentId === undefined) return undefined
  const [kind, id = ''] = (await records.outbox.byMessageId(parentId))?.subject?.split(':') ?? []
  const found = kind === 'rectification' ? await records.rectifications.byId(id) : undefined
  if (!found || !rectificationAfter(found.state, 'answer')) return undefined
  return mayReach('rectification.answer', actor, found) === true ? found : undefined
}

/** Evidence that was sent as an answer to the notice; returns how many pieces there are together. */
export async function joinRectification(context: Context, found: Rectification, sent: Sent): Promise<number> {
  const { records, now, newId } = context
  const owner = `rectification:${found.id}`
  // Pictures come several at once: one after the other, so that each counts those before it.
  await records.rectifications.hold(found.id)
  for (const { kind, key, name = '' } of sent.files) {
    await records.attachments.insert({
      id: newId(),
      personId: askerOf(context).id,
      kind,
      name,
      messageId: sent.messageId,
      resourceKey: key,
      owner,
      sentAt: now,
      imageKey: undefined,
    })
  }
  await note(context, 'attachment.kept', {
    ...ofRectification(found),
    details: { count: sent.files.length },
  })
  return (await records.attachments.ofOwner(owner)).length
}
