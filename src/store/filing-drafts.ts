import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import type { FilingDraft, FilingDrafts } from '#src/ports/filing-drafts.ts'
import { readFilingContent } from './filing-content.ts'
import { isIdentifier } from './identifier.ts'
import type { Database } from './tables.ts'

const typedSchema = z.record(z.string(), z.string())

export function createFilingDrafts(db: Kysely<Database>): FilingDrafts {
  const select = () => db.selectFrom('filing_drafts').selectAll()
  return {
    byFiling: async (filingId) => {
      if (!isIdentifier(filingId)) return undefined
      return toDraft(await select().where('filing_id', '=', filingId).forUpdate().executeTakeFirst())
    },
    latestOf: async (personId) => {
      if (!isIdentifier(personId)) return undefined
      const ofPerson = select().where('person_id', '=', personId)
      return toDraft(
        await ofPerson.orderBy('updated_at', 'desc').orderBy('filing_id').limit(1).executeTakeFirst(),
      )
    },
    put: async ({ filingId, personId, content, typed, sheet, updatedAt }) => {
      const rest = {
        person_id: personId,
        content: JSON.stringify(content),
        typed: JSON.stringify(typed),
        sheet_message_id: sheet?.messageId ?? null,
        sheet_key: sheet?.resourceKey ?? null,
        sheet_name: sheet?.name ?? null,
        updated_at: updatedAt,
      }
      await db
        .insertInto('filing_drafts')
        .values({ filing_id: filingId, ...rest })
        .onConflict((conflict) => conflict.column('filing_id').doUpdateSet(rest))
        .execute()
    },
    remove: async (filingId) => {
      if (isIdentifier(filingId)) {
        await db.deleteFrom('filing_drafts').where('filing_id', '=', filingId).execute()
      }
    },
    nextWithSheet: async () => {
      const waiting = select().where('sheet_key', 'is not', null)
      return toDraft(await waiting.orderBy('updated_at').orderBy('filing_id').limit(1).executeTakeFirst())
    },
  }
}

function toDraft(row: Selectable<Database['filing_drafts']> | undefined): FilingDraft | undefined {
  return (
    row && {
      filingId: row.filing_id,
      personId: row.person_id,
      content: readFilingContent(row.content),
      typed: typedSchema.parse(row.typed),
      sheet: sheetOf(row),
      updatedAt: row.updated_at,
    }
  )
}

function sheetOf(row: Selectable<Database['filing_drafts']>): FilingDraft['sheet'] {
  const { sheet_message_id: messageId, sheet_key: resourceKey, sheet_name: name } = row
  if (messageId === null || resourceKey === null || name === null) return undefined
  return { messageId, resourceKey, name }
}
