import type { Kysely, Selectable } from 'kysely'
import type { Attachment, Attachments } from '#src/ports/observations.ts'
import { isIdentifier } from './identifier.ts'
import type { Database } from './tables.ts'

export function createAttachments(db: Kysely<Database>): Attachments {
  const select = () => db.selectFrom('attachments').selectAll()
  const setCopy = (id: string, copy: 'kept' | 'unavailable') =>
    db.updateTable('attachments').set({ copy }).where('id', '=', id)
  return {
    insert: async (attachment) => {
      const { id, personId, kind, name, messageId, resourceKey, owner, sentAt, imageKey } = attachment
      await db
        .insertInto('attachments')
        .values({
          id,
          person_id: personId,
          kind,
          name,
          message_id: messageId,
          resource_key: resourceKey,
          ...toOwnerColumns(owner),
          sent_at: sentAt,
          image_key: imageKey ?? null,
          copy: 'wanted',
        })
        // a picture may stand twice in one message; it is one attachment
        .onConflict((conflict) => conflict.columns(['message_id', 'resource_key']).doNothing())
        .execute()
    },
    byId: async (id) => {
      if (!isIdentifier(id)) return undefined
      const row = await select().where('id', '=', id).executeTakeFirst()
      return row && toAttachment(row)
    },
    ofOwner: async (owner) => {
      const { observation_id, draft_id } = toOwnerColumns(owner)
      const ofOwner =
        observation_id === null
          ? select().where('draft_id', '=', draft_id)
          : select().where('observation_id', '=', observation_id)
      return (await ofOwner.orderBy('sent_at').orderBy('position').execute()).map(toAttachment)
    },
    waitingOf: async (personId, since) => {
      if (!isIdentifier(personId)) return []
      const waiting = select().where('observation_id', 'is', null).where('draft_id', 'is', null)
      const ofPerson = waiting.where('person_id', '=', personId).where('sent_at', '>=', since)
      return (await ofPerson.orderBy('sent_at').orderBy('position').execute()).map(toAttachment)
    },
    give: async (ids, owner) => {
      const known = ids.filter(isIdentifier)
      if (known.length === 0) return
      await db.updateTable('attachments').set(toOwnerColumns(owner)).where('id', 'in', known).execute()
    },
    setImageKey: async (id, imageKey) => {
      if (isIdentifier(id))
        await db.updateTable('attachments').set({ image_key: imageKey }).where('id', '=', id).execute()
    },
    uncopied: async (limit) => {
      const wanted = select().where('copy', '=', 'wanted').orderBy('sent_at').orderBy('position').limit(limit)
      return (await wanted.execute()).map(toAttachment)
    },
    giveUpCopying: async (id) => {
      if (isIdentifier(id)) await setCopy(id, 'unavailable').where('copy', '=', 'wanted').execute()
    },
    keepBytes: async (id, bytes) => {
      await db
        .with('kept', () => setCopy(id, 'kept'))
        .insertInto('attachment_bytes')
        .values({ attachment_id: id, bytes })
        .onConflict((conflict) => conflict.column('attachment_id').doUpdateSet({ bytes }))
        .execute()
    },
    bytes: async (id) => {
      if (!isIdentifier(id)) return undefined
      const kept = db.selectFrom('attachment_bytes').select('bytes').where('attachment_id', '=', id)
      return (await kept.executeTakeFirst())?.bytes
    },
  }
}

/** `observation:<id>` and `draft:<id>` are two columns, so that the database knows whom they refer to. */
function toOwnerColumns(owner: string | undefined) {
  if (owner === undefined) return { observation_id: null, draft_id: null }
  const [kind, id = ''] = owner.split(':')
  if (kind === 'observation' && isIdentifier(id)) return { observation_id: id, draft_id: null }
  if (kind === 'draft' && isIdentifier(id)) return { observation_id: null, draft_id: id }
  throw new Error('an attachment belongs to observation:<id> or draft:<id>')
}

function toAttachment(row: Selectable<Database['attachments']>): Attachment {
  const draft = row.draft_id === null ? undefined : `draft:${row.draft_id}`
  return {
    id: row.id,
    personId: row.person_id,
    kind: row.kind,
    name: row.name,
    messageId: row.message_id,
    resourceKey: row.resource_key,
    owner: row.observation_id === null ? draft : `observation:${row.observation_id}`,
    sentAt: row.sent_at,
    imageKey: row.image_key ?? undefined,
  }
}
