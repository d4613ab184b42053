import type { Observation } from '#src/domain/observation.ts'
import type { Attachment, Draft } from '#src/ports/observations.ts'
import { note } from '../audit/note.ts'
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

export type Owner = { readonly kind: 'observation' | 'draft' | 'filing'; readonly id: string }
export const ownerKey = ({ kind, id }: Owner): string => `${kind}:${id}`

export interface Kept {
  /** What took it; none while it waits. */
  readonly owner: Owner | undefined
  /** How many pictures and files are there together. */
  readonly count: number
}

/** Keeps what a person sent and joins it to what it answers, or to what they are busy with. */
export async function keepAttachments(context: Context, sent: Sent, toDraft?: Draft): Promise<Kept> {
  const { records, newId, now } = context
  const person = askerOf(context)
  // Pictures come several at once: one after the other, so that each counts those before it.
  await records.people.hold(person.id)
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
  const subject = owner ?? { kind: 'person', id: person.id }
  const details = { count: sent.files.length }
  await note(context, 'attachment.kept', { subject, schoolId: person.schoolId, details })
  const all = owner
    ? await records.attachments.ofOwner(ownerKey(owner))
    : await records.attachments.waitingOf(person.id, ago(now, waitingMinutes))
  return { owner, count: all.length }
}

/** What a message answers decides; otherwise the draft or the record the person touched last. */
async function ownerOf(context: Context, parentId: string | undefined): Promise<Owner | undefined> {
  return (await answeredOwner(context, parentId)) ?? (await latestOwner(context))
}

async function answeredOwner(context: Context, parentId: string | undefined): Promise<Owner | undefined> {
  if (parentId === undefined) return undefined
  const answered = await context.records.outbox.byMessageId(parentId)
  const [kind, id = ''] = answered?.subject?.split(':') ?? []
  if (kind === 'observation' && (await isOwn(context, id))) return { kind, id }
  return kind === 'draft' && (await isOwnDraft(context, id)) ? { kind, id } : undefined
}

async function latestOwner(context: Context): Promise<Owner | undefined> {
  const { records, now } = context
  const person = askerOf(context)
  const draft = await records.drafts.latestOf(person.id)
  const since = ago(now, joiningMinutes)
  const latest = await records.observations.latestBy(person.id, since)
  const record = latest && takesMore(latest) ? latest : undefined
  if (record && (!draft || draft.updatedAt < record.filedAt)) return { kind: 'observation', id: record.id }
  return draft && draft.updatedAt >= since ? { kind: 'draft', id: draft.id } : undefined
}

async function isOwn({ records, actor }: Context, id: string): Promise<boolean> {
  const record = await records.observations.byId(id)
  return (
    record !== undefined && takesMore(record) && record.content.observerIds.includes(actor.person?.id ?? '')
  )
}

async function isOwnDraft({ records, actor }: Context, id: string): Promise<boolean> {
  return (await records.drafts.byId(id))?.personId === actor.person?.id
}

const takesMore = ({ status }: Observation): boolean => status !== 'withdrawn'

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
