import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { addDays } from '#src/domain/dates.ts'
import type { Rulebook } from '#src/domain/rulebook.ts'
import { openStore } from '#src/store/open.ts'
import type { StoreHandle } from '#src/store/store.ts'
import { planDuties } from '#src/usecases/duties/plan.ts'
import { importConsortium } from '#src/usecases/import-consortium.ts'
import { rulesWith } from '#test/support/rulebooks.ts'

export const now = new Date('2026-11-22T10:00:00+08:00')
const today = '2026-11-22'
const terms = 10
const daysOfTerm = 180
const peopleOfEach = 5
export const indicatorCount = 60

/** Who asks, and in which group. */
interface Asker {
  readonly openId: string
  readonly chatId: string
}

export interface Sized {
  readonly store: StoreHandle
  readonly askers: readonly Asker[]
  readonly schools: number
  readonly figures: number
}

/** The demo's consortium, and as many schools more, each with people, a group and ten terms of figures. */
export async function consortiumOf(url: string, schools: number): Promise<Sized> {
  const rules = rulesWith(indicatorCount)
  const store = await openStore(url)
  await store.migrate()
  await store.transaction((records) => importConsortium(demoConsortium, { records, rules, now }))
  const client = new Client(url)
  await client.connect()
  const added = Math.max(0, schools - demoConsortium.schools.length + 1)
  await addSchools(client, added)
  await addFigures(client, rules)
  await store.transaction((records) => planDuties({ records, rules, now, today }))
  await client.query('vacuum analyze')
  const partners = await client.query<{ id: string }>(
    `select id from schools where role = 'partner' order by id`,
  )
  const { rows: counted } = await client.query<{ count: number }>(
    'select count(*)::int as count from figures',
  )
  await client.end()
  const askers = await store.transaction(async ({ chats, people }) => {
    const found: Asker[] = []
    for (const { id } of partners.rows) {
      const [coordinator] = await people.holding('coordinator', id)
      if (coordinator?.openId === undefined) continue
      const chatId = `oc_bench_${id}`
      await chats.put({ id: chatId, kind: 'group', schoolId: id, hasBot: true, language: 'zh' })
      found.push({ openId: coordinator.openId, chatId })
    }
    return found
  })
  return { store, askers, schools: partners.rows.length, figures: counted[0]?.count ?? 0 }
}

async function addSchools(client: Client, count: number): Promise<void> {
  if (count === 0) return
  const ids = Array.from({ length: count }, (_, index) => `B${String(index).padStart(4, '0')}`)
  await client.query(
    `insert into schools (id, name, short_names, role, kind, has_college_campus)
     select id, '第' || id || '职业学校', array[id || '职校'], 'partner', '公办中职', false
     from unnest($1::text[]) as id`,
    [ids],
  )
  await client.query(
    `insert into major_partners (major_id, school_id, position)
     select m.id, s.id, 1000 + row_number() over (partition by m.id order by s.id)
     from unnest($1::text[]) with ordinality as s (id, number)
     join (select id, row_number() over (order by id) as number from majors) as m
       on m.number % 3 = s.number % 3`,
    [ids],
  )
  const people = ids.flatMap((school) =>
    Array.from({ length: peopleOfEach }, (_, index) => ({ id: randomUUID(), school, index })),
  )
  await client.query(
    `insert into people (id, open_id, name, school_id, roles, courses, title, active)
     select id, 'ou_' || id, '教师' || school || number, school,
       case when number = 0 then array['coordinator'] else array['teacher'] end, '{}', '', true
     from unnest($1::uuid[], $2::text[], $3::int[]) as p (id, school, number)`,
    [people.map(({ id }) => id), people.map(({ school }) => school), people.map(({ index }) => index)],
  )
}

/** A figure of each indicator for each of ten terms, of every partner school; a few with the name of a file. */
async function addFigures(client: Client, { indicators }: Rulebook): Promise<void> {
  const days = Array.from({ length: terms }, (_, index) => addDays('2026-10-31', -index * daysOfTerm))
  await client.query(
    `insert into figures (school_id, metric, as_of, numerator, denominator, evidence, reported_at)
     select s.id, m, d, 40 + abs(hashtext(s.id || m || d)) % 60, 100, array['依据.pdf'], now()
     from schools s, unnest($1::text[]) as m, unnest($2::date[]) as d
     where s.role = 'partner'
     on conflict do nothing`,
    [indicators.map(({ id }) => id), days],
  )
}
