import { randomUUID } from 'node:crypto'
import { sql, type Kysely, type Selectable } from 'kysely'
import type { FilingState, Obligation } from '#src/domain/filing.ts'
import type { Obligations } from '#src/ports/duties.ts'
import { isIdentifier } from './identifier.ts'
import type { Database } from './tables.ts'
import { upsert } from './upsert.ts'

type Key = Pick<Obligation, 'kind' | 'schoolId' | 'majorId' | 'termId'>

export function createObligations(db: Kysely<Database>): Obligations {
  const inOrder = db
    .selectFrom('obligations')
    .selectAll()
    .orderBy('due_on')
    .orderBy('school_id')
    .orderBy('major_id')
  return {
    ofTerm: async (kind, termId) =>
      (await inOrder.where('kind', '=', kind).where('term_id', '=', termId).execute()).map(toObligation),
    byIds: async (ids) => {
      const known = ids.filter(isIdentifier)
      return known.length === 0 ? [] : (await inOrder.where('id', 'in', known).execute()).map(toObligation)
    },
    put: ({ kind, schoolId, majorId, termId, dueOn, provisional }) =>
      upsert(db, {
        table: 'obligations',
        key: ['kind', 'term_id', 'school_id', 'major_id'],
        compare: ['due_on', 'provisional'],
        onlyWhere: sql<boolean>`obligations.state <> 'passed'`,
        row: {
          id: randomUUID(),
          kind,
          school_id: schoolId,
          major_id: majorId,
          term_id: termId,
          due_on: dueOn,
          provisional,
          state: 'missing',
        },
      }),
    setState: (key, state) => setState(db, key, state),
  }
}

async function setState(db: Kysely<Database>, { kind, schoolId, majorId, termId }: Key, state: FilingState) {
  const { rows } = await sql<{ readonly changed: boolean }>`
    with old as (
      select id, state from obligations
      where kind = ${kind} and school_id = ${schoolId} and major_id = ${majorId} and term_id = ${termId}
      for update
    ), written as (
      update obligations set state = ${state} from old where obligations.id = old.id and old.state <> ${state}
    )
    select state <> ${state} as changed from old`.execute(db)
  const [old] = rows
  if (old === undefined)
    throw new Error(`there is no obligation ${kind} of ${schoolId}, ${majorId} in ${termId}`)
  return old.changed ? 'changed' : 'unchanged'
}

function toObligation(row: Selectable<Database['obligations']>): Obligation {
  return {
    id: row.id,
    kind: row.kind,
    schoolId: row.school_id,
    majorId: row.major_id,
    termId: row.term_id,
    dueOn: row.due_on,
    provisional: row.provisional,
    state: row.state,
  }
}
