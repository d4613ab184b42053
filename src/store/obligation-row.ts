import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Extension, Obligation } from '#src/domain/obligation.ts'
import type { Database } from './tables.ts'

type Row = Selectable<Database['obligations']>

const derivationSchema = z.object({
  code: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})

export function toObligation(row: Row): Obligation {
  return {
    id: row.id,
    item: row.item,
    kind: row.kind,
    schoolId: row.school_id,
    majorId: row.major_id ?? undefined,
    period: row.period,
    part: row.part,
    nominal: row.nominal ?? undefined,
    dueOn: row.due_on ?? undefined,
    provisional: row.provisional,
    derivation: row.derivation === null ? undefined : derivationSchema.parse(row.derivation),
    state: row.state,
    doneOn: row.done_on ?? undefined,
    extension: toExtension(row),
  }
}

function toExtension({
  extension_state: state,
  extension_until: until,
  extension_reason: reason,
}: Row): Extension | undefined {
  return state === null || until === null || reason === null ? undefined : { state, until, reason }
}
