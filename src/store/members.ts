import { sql, type Kysely } from 'kysely'
import type { Database } from './tables.ts'

/** A table that says which things belong to one, in which order. */
export interface MemberList {
  readonly table: 'major_partners' | 'observation_observers' | 'appointment_observers'
  readonly owner: string
  readonly ownerType: 'text' | 'uuid'
  readonly member: string
  readonly memberType: 'text' | 'uuid'
}

/** Makes the members of one owner exactly these, in this order. True when that changed anything. */
export async function putMembers(
  db: Kysely<Database>,
  { table, owner, ownerType, member, memberType }: MemberList,
  ownerId: string,
  memberIds: readonly string[],
): Promise<boolean> {
  const ids = [...new Set(memberIds)]
  const [list, key, id] = [sql.table(table), sql.ref(owner), sql.ref(member)]
  const array = sql`${ids}::${sql.raw(memberType)}[]`
  const { rows } = await sql<{ readonly changed: boolean }>`
    with gone as (
      delete from ${list} where ${key} = ${ownerId} and ${id} <> all (${array}) returning 1
    ), put as (
      insert into ${list} as old (${key}, ${id}, position)
      select ${ownerId}::${sql.raw(ownerType)}, w.id, w.position from unnest(${array}) with ordinality as w (id, position)
      on conflict (${key}, ${id}) do update set position = excluded.position
      where old.position <> excluded.position returning 1
    )
    select exists (select from gone) or exists (select from put) as changed`.execute(db)
  return rows[0]?.changed === true
}
