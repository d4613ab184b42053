import type { Kysely } from 'kysely'
import type { Filings } from '#src/ports/filings.ts'
import { namesNothing, ofMajors } from './filing-list.ts'
import { isIdentifier } from './identifier.ts'
import type { Database } from './tables.ts'

type Named = 'extensionsAsked' | 'holdObligation' | 'addExtensionDecision' | 'extensionDecisions'

/** The part of the filings that is about more time: what was asked is the obligation's, what became of it is here. */
export function createExtensionDecisions(db: Kysely<Database>): Pick<Filings, Named> {
  return {
    extensionsAsked: async ({ schoolIds, majorIds }) => {
      if (namesNothing({ schoolIds, majorIds })) return []
      const asked = db
        .selectFrom('obligations')
        .select('id')
        .where('extension_state', '=', 'asked')
        .$if(schoolIds !== undefined, (query) => query.where('school_id', 'in', schoolIds ?? []))
        .$if(majorIds !== undefined, (query) => query.where((eb) => ofMajors(eb, majorIds ?? [])))
      return (await asked.orderBy('deadline').orderBy('id').execute()).map(({ id }) => id)
    },
    holdObligation: async (id) => {
      if (isIdentifier(id))
        await db.selectFrom('obligations').select('id').where('id', '=', id).forUpdate().execute()
    },
    addExtensionDecision: async ({
      obligationId,
      askedUntil,
      askedReason,
      byPersonId,
      insteadOfId,
      ...rest
    }) => {
      await db
        .insertInto('extension_decisions')
        .values({
          obligation_id: obligationId,
          asked_until: askedUntil,
          asked_reason: askedReason,
          by_person_id: byPersonId,
          instead_of_id: insteadOfId ?? null,
          ...rest,
        })
        .execute()
    },
    extensionDecisions: async (obligationId) => {
      if (!isIdentifier(obligationId)) return []
      const kept = db.selectFrom('extension_decisions').selectAll().where('obligation_id', '=', obligationId)
      return (await kept.orderBy('position').execute()).map((row) => ({
        obligationId: row.obligation_id,
        verdict: row.verdict,
        askedUntil: row.asked_until,
        askedReason: row.asked_reason,
        until: row.until,
        reason: row.reason,
        byPersonId: row.by_person_id,
        insteadOfId: row.instead_of_id ?? undefined,
        at: row.at,
      }))
    },
  }
}
