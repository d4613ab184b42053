import type { Observation } from '#src/domain/observation.ts'
import type { Attachment, Draft } from '#src/ports/observations.ts'
import type { Context } from '../context.ts'
import { askerOf } from './roster.ts'

/** How long a picture waits for the record it belongs to. */
export const waitingMinutes = 30
/** How long after filing a picture still joins the record without being told which. */
const joiningMinutes = 120

const ago = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000)

export interface Sent {
  readonly messageId: string
  readonly parentId: string | undefined
  readonly files: readonly {
    readonly kind: 'image' | 'file'
    readonly key: string
    readonly name?: string | undefined
  }[]
}

export type Owner = { readonly kind: 'observation' | 'draft'; readonly id: string }
export const ownerKey = ({ kind, id }: Owner): string => `${kind}:${id}`

/** Keeps what a person sent and joins it to what it answers, or to what they are busy with. */
export async function keepAttachments(
  context: Context,
  sent: Sent,
  toDraft?: Draft,
): Promise<{ readonly owner: Owner | undefined; readonly count: number }> {
  const { records, newId, now } = context
  const person = askerOf(context)
  const owner: Owner | undefined = toDraft
    ? { kind: 'draft', id: toDraft.id }
    : await ownerOf(context, sent.parentId)
  for (const { kind, key, name = '' } of sent.files) {
    await records.attachments.insert({
      id: newId(),
      personId: person.id,
      kind,
      name,
      messageId: sent.messageId,
      resourceKey: key,
      owner: owner && ownerKey(owner),
      sentAt: now,
      imageKey: undefined,
    })
  }
  const all = owner
    ? await records.attachments.ofOwner(ownerKey(owner))
    : await records.attachments.waitingOf(person.id, ago(now, waitingMinutes))
  return { owner, count: all.length }
}

/** What a message answers decides; otherwise the draft or the record the person touched last. */
async function ownerOf(context: Context, parentId: string | undefined): Promise<Owner | undefined> {
  const { records, now } = context
  const person = askerOf(context)
  const answered = parentId === undefined ? undefined : await records.outbox.byMessageId(parentId)
  const [kind, id] = answered?.subject?.split(':') ?? []
  if (id !== undefined && (kind === 'observation' || kind === 'draft')) {
    const own =
      kind === 'observation' ? await isOwn(context, id) : (await records.drafts.byId(id)) !== undefined
    if (own) return { kind, id }
  }
  const draft = await records.drafts.latestOf(person.id)
  const since = ago(now, joiningMinutes)
  const record = await records.observations.latestBy(person.id, since)
  if (record && (!draft || draft.updatedAt < record.filedAt)) return { kind: 'observation', id: record.id }
  return draft && draft.updatedAt >= since ? { kind: 'draft', id: draft.id } : undefined
}

async function isOwn({ records, actor }: Context, id: string): Promise<boolean> {
  const record = await records.observations.byId(id)
  return record !== undefined && record.content.observerIds.includes(actor.person?.id ?? '')
}

/** A filed record takes over what its draft held and what its observer sent shortly before. */
export async function giveAttachments(
  context: Context,
  draft: Draft,
  observation: Observation,
): Promise<void> {
  const { records, now } = context
  const { attachments } = records
  const held: readonly Attachment[] = [
    ...(await attachments.ofOwner(ownerKey({ kind: 'draft', id: draft.id }))),
    ...(await attachments.waitingOf(draft.personId, ago(now, waitingMinutes))),
  ]
  if (held.length === 0) return
  await attachments.give(
    held.map(({ id }) => id),
    ownerKey({ kind: 'observation', id: observation.id }),
  )
}
