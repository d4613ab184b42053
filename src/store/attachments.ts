import { sql, type Kysely, type Selectable } from 'kysely'
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
      const [column, id] = readOwner(owner)
      const ofOwner = select().where(column, '=', id)
      return (await ofOwner.orderBy('sent_at').orderBy('position').execute()).map(toAttachment)
    },
    waitingOf: async (personId, since) => {
      if (!isIdentifier(personId)) return []
      const ofPerson = select()
        .where(isWaiting)
        .where('person_id', '=', personId)
        .where('sent_at', '>=', since)
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

/** One column for each, so that the database knows whom they refer to. */
const ownerColumns = {
  observation: 'observation_id',
  draft: 'draft_id',
  filing: 'filing_id',
  rectification: 'rectification_id',
  figure: 'figure_report_id',
  activity: 'activity_id',
} as const
type OwnerKind = keyof typeof ownerColumns
const ownerKinds: readonly OwnerKind[] = [
  'observation',
  'draft',
  'filing',
  'rectification',
  'figure',
  'activity',
]

/** True for what no record, filing or draft has taken. */
export const isWaiting = sql<boolean>`
  num_nonnulls(observation_id, draft_id, filing_id, rectification_id, figure_report_id, activity_id) = 0`

function readOwner(owner: string) {
  const [word, id = ''] = owner.split(':')
  const kind = ownerKinds.find((one) => one === word)
  if (kind !== undefined && isIdentifier(id)) return [ownerColumns[kind], id] as const
  throw new Error(`an attachment belongs to ${ownerKinds.map((one) => `${one}:<id>`).join(' or ')}`)
}

function toOwnerColumns(owner: string | undefined) {
  const none = {
    observation_id: null,
    draft_id: null,
    filing_id: null,
    rectification_id: null,
    figure_report_id: null,
    activity_id: null,
  }
  if (owner === undefined) return none
  const [column, id] = readOwner(owner)
  return { ...none, [column]: id }
}

function ownerOf(row: Selectable<Database['attachments']>): string | undefined {
  const kind = ownerKinds.find((one) => row[ownerColumns[one]] !== null)
  return kind && `${kind}:${row[ownerColumns[kind]]}`
}

function toAttachment(row: Selectable<Database['attachments']>): Attachment {
  return {
    id: row.id,
    personId: row.person_id,
    kind: row.kind,
    name: row.name,
    messageId: row.message_id,
    resourceKey: row.resource_key,
    owner: ownerOf(row),
    sentAt: row.sent_at,
    imageKey: row.image_key ?? undefined,
  }
}
