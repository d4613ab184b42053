import { Kysely, PostgresDialect, sql } from 'kysely'
import { expect, it } from 'vitest'
import { migrations } from '#src/store/migrations/index.ts'
import { createRecords } from '#src/store/records.ts'
import { createAudit } from '#src/store/audit.ts'
import { watchChanges } from '#src/store/changes.ts'
import type { Database } from '#src/store/tables.ts'
import { onEachEmptyDatabase, openedStore } from '#test/store/each-database.ts'

onEachEmptyDatabase('what was owed before the packs', (kind) => {
  it('is what is owed by S0-13 now, with its ids and states; reminders of then are called off', async () => {
    const { store, close } = await openedStore(kind)
    const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: store.pool }) })
    const kept = await db.transaction().execute(async (open) => {
      const names = Object.keys(migrations)
      const at = names.indexOf('0010-obligations')
      for (const name of names.slice(0, at)) await migrations[name]?.up(open)
      await fill(open)
      for (const name of names.slice(at)) await migrations[name]?.up(open)
      const changes = watchChanges()
      const { obligations } = createRecords(open, createAudit(open, changes).audit)
      const { rows } = await sql<{ state: string }>`select state from reminders order by key`.execute(open)
      return { owed: await obligations.list({}), reminders: rows.map(({ state }) => state) }
    })
    await close()
    expect(
      kept.owed.map(({ id, item, state, period, dueOn }) => [id.slice(-1), item, state, period, dueOn]),
    ).toEqual(
      expect.arrayContaining([
        ['1', 'S0-13', 'passed', '2026-2027-2', '2026-12-31'],
        ['2', 'S0-13', 'missing', '2026-2027-2', '2026-12-31'],
      ]),
    )
    expect(kept.owed.find(({ state }) => state === 'missing')?.extension).toEqual({
      state: 'asked',
      until: '2026-12-31',
      reason: '',
    })
    expect(kept.reminders).toEqual(['cancelled', 'sent'])
  })
})

async function fill(db: Kysely<Database>): Promise<void> {
  const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`
  for (const statement of [
    `insert into schools values ('DP', '东浦', '{}', 'partner', '公办中职', false)`,
    `insert into majors (id, name, secondary_name) values ('JD', '机电', '机电'), ('SK', '数控', '数控')`,
    `insert into terms values ('2026-2027-2', '春', '2027-02-22', 20, '2027-07-09', null)`,
    `insert into people (id, name, school_id, roles, courses, title, active)
      values ('${id(9)}', '王', 'DP', '{}', '{}', '', true)`,
    `insert into obligations values
      ('${id(1)}', 'teaching_plan', 'DP', 'JD', '2026-2027-2', '2026-12-31', false, 'passed'),
      ('${id(2)}', 'teaching_plan', 'DP', 'SK', '2026-2027-2', '2026-12-31', false, 'extension')`,
    `insert into reminders values
      ('a', '${id(9)}', '2026-12-30', 'teaching_plan', '{}', 'planned'),
      ('b', '${id(9)}', '2026-12-29', 'teaching_plan', '{}', 'sent')`,
  ]) {
    await sql.raw(statement).execute(db)
  }
}
