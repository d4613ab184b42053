import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { ObligationKey, PlannedObligation } from '#src/domain/obligation.ts'
import type { Moved, Obligations, Planned } from '#src/ports/obligations.ts'
import { isUnbegun } from './obligation-unbegun.ts'
import { recallObligations } from './recall.ts'
import type { Database } from './tables.ts'

/** Rows of one statement: enough that the way there does not count, few enough to be read as one text. */
const batch = 2000

/** Nobody's verdict is awaited: these follow the calendar. */
const open = sql`('missing', 'draft', 'returned')`

export async function putObligations(
  db: Kysely<Database>,
  plans: readonly PlannedObligation[],
  at: Date,
): Promise<Planned> {
  let added = 0
  let moved: Moved[] = []
  for (let start = 0; start < plans.length; start += batch) {
    const written = await putSome(db, plans.slice(start, start + batch), at)
    added += written.added
    moved = moved.concat(written.moved)
  }
  await recallObligations(
    db,
    moved.map(({ id }) => id),
    'moved',
  )
  return { added, unchanged: plans.length - added - moved.length, moved }
}

interface Written {
  readonly added: number
  readonly moved: readonly Moved[]
}

/** What is as it was wanted is not written, so that the planning of every hour writes nothing. */
async function putSome(
  db: Kysely<Database>,
  plans: readonly PlannedObligation[],
  at: Date,
): Promise<Written> {
  const day = sql`(nominal, due_on, provisional, derivation, kind)`
  const { rows } = await sql<{
    readonly added: number
    readonly moved: readonly Trace[]
    readonly changed: boolean
  }>`
    with wanted as (
      select * from unnest(
        ${plans.map(() => randomUUID())}::uuid[], ${plans.map(({ item }) => item)}::text[],
        ${plans.map(({ kind }) => kind)}::text[], ${plans.map(({ schoolId }) => schoolId)}::text[],
        ${plans.map(({ majorId }) => majorId ?? null)}::text[], ${plans.map(({ period }) => period)}::text[],
        ${plans.map(({ part }) => part)}::int[], ${plans.map(({ nominal }) => nominal ?? null)}::date[],
        ${plans.map(({ dueOn }) => dueOn ?? null)}::date[],
        ${plans.map(({ provisional }) => provisional)}::boolean[],
        ${plans.map(({ derivation }) => (derivation ? JSON.stringify(derivation) : null))}::jsonb[]
      ) as w (id, item, kind, school_id, major_id, period, part, nominal, due_on, provisional, derivation)
    ), old as (
      -- by its key one after the other, however many there are: the offset keeps the planner from reading them all
      select o.id, o.due_on, w.id as wanted_id,
        o.state not in ${open}
          or (o.nominal, o.due_on, o.provisional, o.derivation, o.kind)
            is not distinct from (w.nominal, w.due_on, w.provisional, w.derivation, w.kind) as stays
      from wanted as w cross join lateral (
        select * from obligations
        where item = w.item and period = w.period and school_id = w.school_id and part = w.part
          and major_id is not distinct from w.major_id
        offset 0
      ) as o
    ), written as (
      insert into ${sql.table('obligations')} as o
        (id, item, kind, school_id, major_id, period, part, nominal, due_on, provisional, derivation, state)
      select w.*, 'missing' from wanted as w
      where not exists (select from old where old.wanted_id = w.id and old.stays)
      on conflict (item, period, school_id, major_id, part) do update
        set ${day} = (excluded.nominal, excluded.due_on, excluded.provisional, excluded.derivation, excluded.kind)
        where o.state in ${open}
      returning o.id, o.due_on, (xmax = 0) as created
    ), traced as (
      insert into obligation_moves (obligation_id, moved_from, moved_to, at)
      select written.id, old.due_on, written.due_on, ${at}::timestamptz from written join old using (id)
      where old.due_on is distinct from written.due_on
      returning obligation_id as id, moved_from, moved_to
    )
    select (select count(*)::int from written where created) as added,
      (select coalesce(jsonb_agg(traced order by id), '[]') from traced) as moved,
      exists (select from written) as changed`.execute(db)
  const [row] = rows
  if (!row) throw new Error('a statement without an answer')
  return { added: row.added, moved: row.moved.map(toMoved) }
}

interface Trace {
  readonly id: string
  readonly moved_from: string | null
  readonly moved_to: string | null
}

function toMoved({ id, moved_from: from, moved_to: to }: Trace): Moved {
  return { id, from: from ?? undefined, to: to ?? undefined }
}

type Among = Parameters<Obligations['removeUnbegun']>[1]

/** Whole items at a time, so that every statement knows all that is wanted of its own. */
export async function removeUnbegun(
  db: Kysely<Database>,
  keep: readonly ObligationKey[],
  among: Among,
): Promise<number> {
  let removed = 0
  const wanted = Map.groupBy(keep, ({ item }) => item)
  let items: string[] = []
  let keys: ObligationKey[] = []
  for (const [index, item] of among.items.entries()) {
    items.push(item)
    keys = keys.concat(wanted.get(item) ?? [])
    if (keys.length < batch && index + 1 < among.items.length) continue
    removed += await removeOthers(db, keys, { ...among, items })
    items = []
    keys = []
  }
  return removed
}

async function removeOthers(
  db: Kysely<Database>,
  keys: readonly ObligationKey[],
  { items, periods, dueFrom }: Among,
): Promise<number> {
  const { rows } = await sql<{ readonly id: string }>`
    delete from ${sql.table('obligations')} as o
    where o.item = any (${items}::text[])
      and (${periods === undefined} or o.period = any (${periods ?? []}::text[]))
      and (o.deadline is null or o.deadline >= coalesce(${dueFrom ?? null}::date, o.deadline))
      -- a list of texts is looked up by hash, whatever the planner knows of the table; a join might not be
      and concat_ws('/', o.item, o.period, o.school_id, coalesce(o.major_id, ''), o.part)
        <> all (${keys.map(keyText)}::text[])
      and ${isUnbegun('o')}
    returning o.id`.execute(db)
  const ids = rows.map(({ id }) => id)
  await recallObligations(db, ids, 'moved')
  return ids.length
}

function keyText({ item, period, schoolId, majorId, part }: ObligationKey): string {
  return [item, period, schoolId, majorId ?? '', part].join('/')
}
