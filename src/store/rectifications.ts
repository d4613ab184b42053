import type { Kysely, Selectable } from 'kysely'
import type { Rectification, RectificationRound, Rectifications } from '#src/ports/filings.ts'
import { isIdentifier } from './identifier.ts'
import type { Database } from './tables.ts'

type Row = Selectable<Database['rectifications']>

export function createRectifications(db: Kysely<Database>): Rectifications {
  const select = () => db.selectFrom('rectifications').selectAll()
  const only = async (row: Row | undefined) => (row ? (await withRounds(db, [row]))[0] : undefined)
  return {
    byId: async (id) =>
      isIdentifier(id) ? only(await select().where('id', '=', id).executeTakeFirst()) : undefined,
    byNumber: async (number) => only(await select().where('number', '=', number).executeTakeFirst()),
    list: async ({ schoolIds, majorIds, states }) => {
      if ([schoolIds, majorIds, states].some((named) => named?.length === 0)) return []
      const majors = majorIds?.filter((id) => id !== undefined) ?? []
      const found = select()
        .$if(schoolIds !== undefined, (query) => query.where('school_id', 'in', schoolIds ?? []))
        .$if(states !== undefined, (query) => query.where('state', 'in', states ?? []))
        .$if(majorIds !== undefined, (query) =>
          query.where((eb) =>
            eb.or([
              ...(majors.length > 0 ? [eb('major_id', 'in', majors)] : []),
              ...(majorIds?.includes(undefined) ? [eb('major_id', 'is', null)] : []),
            ]),
          ),
        )
      return withRounds(db, await found.orderBy('due_on').orderBy('number').execute())
    },
    insert: async ({
      id,
      number,
      schoolId,
      majorId,
      item,
      finding,
      dueOn,
      state,
      openedBy,
      openedAt,
      rounds,
    }) => {
      await db
        .insertInto('rectifications')
        .values({
          id,
          number,
          school_id: schoolId,
          major_id: majorId ?? null,
          item,
          finding,
          due_on: dueOn,
          state,
          opened_by: openedBy,
          opened_at: openedAt,
        })
        .execute()
      for (const round of rounds) await keepRound(db, id, round)
    },
    addRound: async (id, round, { state, dueOn }) => {
      await db.updateTable('rectifications').set({ state, due_on: dueOn }).where('id', '=', id).execute()
      await keepRound(db, id, round)
    },
    hold: async (id) => {
      if (isIdentifier(id))
        await db.selectFrom('rectifications').select('id').where('id', '=', id).forUpdate().execute()
    },
  }
}

async function keepRound(db: Kysely<Database>, id: string, round: RectificationRound): Promise<void> {
  const { kind, text, byPersonId, insteadOfId, at } = round
  await db
    .insertInto('rectification_rounds')
    .values({
      rectification_id: id,
      kind,
      text,
      by_person_id: byPersonId,
      instead_of_id: insteadOfId ?? null,
      at,
    })
    .execute()
}

async function withRounds(db: Kysely<Database>, rows: readonly Row[]): Promise<readonly Rectification[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const kept = db.selectFrom('rectification_rounds').selectAll().where('rectification_id', 'in', ids)
  const rounds = Map.groupBy(await kept.orderBy('position').execute(), (round) => round.rectification_id)
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    schoolId: row.school_id,
    majorId: row.major_id ?? undefined,
    item: row.item,
    finding: row.finding,
    dueOn: row.due_on,
    state: row.state,
    openedBy: row.opened_by,
    openedAt: row.opened_at,
    rounds: (rounds.get(row.id) ?? []).map((round) => ({
      kind: round.kind,
      text: round.text,
      byPersonId: round.by_person_id,
      insteadOfId: round.instead_of_id ?? undefined,
      at: round.at,
    })),
  }))
}
