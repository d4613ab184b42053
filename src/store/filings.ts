import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Filing, FilingReview, Filings } from '#src/ports/filings.ts'
import { readFilingContent } from './filing-content.ts'
import { createExtensionDecisions } from './extension-decisions.ts'
import { listFilings } from './filing-list.ts'
import { isIdentifier } from './identifier.ts'
import type { Database } from './tables.ts'

export function createFilings(db: Kysely<Database>): Filings {
  const select = () => db.selectFrom('filings').selectAll()
  return {
    byId: async (id) => {
      if (!isIdentifier(id)) return undefined
      return toFiling(await select().where('id', '=', id).executeTakeFirst())
    },
    byNumber: async (number) => toFiling(await select().where('number', '=', number).executeTakeFirst()),
    ofObligation: async (obligationId) => {
      if (!isIdentifier(obligationId)) return undefined
      const counting = select().where('obligation_id', '=', obligationId).where('state', '<>', 'withdrawn')
      return toFiling(await counting.executeTakeFirst())
    },
    list: async (filter, page) => {
      const { total, rows } = await listFilings(db, filter, page)
      return { total, rows: rows.flatMap((row) => toFiling(row) ?? []) }
    },
    insert: async (filing) => {
      await db
        .insertInto('filings')
        .values({ id: filing.id, ...toRow(filing) })
        .execute()
      if (filing.version > 0) await keepVersion(db, filing)
    },
    update: (filing, before) => update(db, filing, before),
    versions: (id) => versions(db, id),
    addReview: (review) => addReview(db, review),
    reviews: (id) => reviews(db, id),
    ...createExtensionDecisions(db),
    hold: async (id) => {
      if (isIdentifier(id))
        await db.selectFrom('filings').select('id').where('id', '=', id).forUpdate().execute()
    },
  }
}

async function update(
  db: Kysely<Database>,
  filing: Filing,
  before: Pick<Filing, 'version' | 'updatedAt'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('filings')
    .set(toRow(filing))
    .where('id', '=', filing.id)
    .where('version', '=', before.version)
    .where('updated_at', '=', before.updatedAt)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  if (filing.version > before.version) await keepVersion(db, filing)
  return true
}

async function keepVersion(db: Kysely<Database>, filing: Filing): Promise<void> {
  const { id, version, content, personId, submittedAt, updatedAt } = filing
  await db
    .insertInto('filing_versions')
    .values({
      filing_id: id,
      version,
      content: JSON.stringify(content),
      by_person_id: personId,
      at: submittedAt ?? updatedAt,
    })
    .execute()
}

async function versions(db: Kysely<Database>, id: string) {
  if (!isIdentifier(id)) return []
  const kept = db.selectFrom('filing_versions').selectAll().where('filing_id', '=', id)
  return (await kept.orderBy('version').execute()).map((row) => ({
    version: row.version,
    content: readFilingContent(row.content),
    byPersonId: row.by_person_id,
    at: row.at,
  }))
}

async function addReview(db: Kysely<Database>, review: FilingReview): Promise<void> {
  await db
    .insertInto('filing_reviews')
    .values({
      filing_id: review.filingId,
      version: review.version,
      verdict: review.verdict,
      reason: review.reason,
      new_due_on: review.newDueOn ?? null,
      by_person_id: review.byPersonId,
      instead_of_id: review.insteadOfId ?? null,
      at: review.at,
    })
    .execute()
}

async function reviews(db: Kysely<Database>, id: string): Promise<readonly FilingReview[]> {
  if (!isIdentifier(id)) return []
  const given = db.selectFrom('filing_reviews').selectAll().where('filing_id', '=', id)
  return (await given.orderBy('position').execute()).map((row) => ({
    filingId: row.filing_id,
    version: row.version,
    verdict: row.verdict,
    reason: row.reason,
    newDueOn: row.new_due_on ?? undefined,
    byPersonId: row.by_person_id,
    insteadOfId: row.instead_of_id ?? undefined,
    at: row.at,
  }))
}

function toRow(filing: Filing): Omit<Insertable<Database['filings']>, 'id'> {
  return {
    number: filing.number ?? null,
    obligation_id: filing.obligationId,
    item: filing.item,
    form: filing.form,
    school_id: filing.schoolId,
    major_id: filing.majorId ?? null,
    version: filing.version,
    content: JSON.stringify(filing.content),
    state: filing.state,
    person_id: filing.personId,
    submitted_at: filing.submittedAt ?? null,
    updated_at: filing.updatedAt,
  }
}

function toFiling(row: Selectable<Database['filings']> | undefined): Filing | undefined {
  return (
    row && {
      id: row.id,
      number: row.number ?? undefined,
      obligationId: row.obligation_id,
      item: row.item,
      form: row.form,
      schoolId: row.school_id,
      majorId: row.major_id ?? undefined,
      version: row.version,
      content: readFilingContent(row.content),
      state: row.state,
      personId: row.person_id,
      submittedAt: row.submitted_at ?? undefined,
      updatedAt: row.updated_at,
    }
  )
}
