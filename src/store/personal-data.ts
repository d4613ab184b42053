import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Person } from '#src/domain/person.ts'
import type { PersonalData } from '#src/ports/privacy.ts'
import { tablesAboutPeople } from './tables-about-people.ts'
import type { Database } from './tables.ts'

/** A table that refers to people says so to the database: one that was added later is not left out. */
export async function everythingOf(
  db: Kysely<Database>,
  { id, openId = '' }: Pick<Person, 'id' | 'openId'>,
): Promise<PersonalData> {
  const found: Record<string, readonly unknown[]> = {
    people: await rowsOf(db, sql`select to_jsonb(p) as row from people p where id = ${id}`),
  }
  for (const { table, byId, byOpenId, bytes } of await tablesAboutPeople(db)) {
    const isTheirs = sql.join(
      [
        ...byId.map((column) => sql`t.${sql.ref(column)} = ${id}`),
        ...byOpenId.map((column) => sql`t.${sql.ref(column)} = ${openId}`),
      ],
      sql` or `,
    )
    // A roster that somebody handed in is about others; what they sent along with a record is added below.
    const leftOut = byOpenId.length > 0 ? [...bytes, 'content'] : bytes
    const row = sql`to_jsonb(t) - ${leftOut}::text[] as row`
    found[table] = await rowsOf(db, sql`select ${row} from ${sql.table(table)} t where ${isTheirs}`)
  }
  return { ...found, ...(await besides(db, id, openId)) }
}

/** What concerns a person without naming them: records through their people, files, messages and the audit. */
async function besides(db: Kysely<Database>, id: string, openId: string): Promise<PersonalData> {
  const records = sql`select id from observations where ${id} in (filed_by, teacher_id)
    union select observation_id from observation_observers where person_id = ${id}`
  const filings = sql`select id from filings where person_id = ${id}
    union select filing_id from filing_versions where by_person_id = ${id}`
  return {
    filing_reviews: await rowsOf(
      db,
      sql`select to_jsonb(r) as row from filing_reviews r
        where ${id} in (by_person_id, instead_of_id) or filing_id in (${filings}) order by position`,
    ),
    observations: await rowsOf(
      db,
      sql`select to_jsonb(o) as row from observations o where id in (${records}) order by filed_at`,
    ),
    observation_versions: await rowsOf(
      db,
      sql`select to_jsonb(v) as row from observation_versions v
        where by_person_id = ${id} or observation_id in (${records}) order by at`,
    ),
    attachment_bytes: await rowsOf(
      db,
      sql`select jsonb_build_object('attachment_id', a.id, 'bytes', encode(b.bytes, 'base64')) as row
        from attachments a join attachment_bytes b on b.attachment_id = a.id where a.person_id = ${id}`,
    ),
    outbox: await rowsOf(
      db,
      sql`select to_jsonb(m) as row from outbox m where lane = ${openId} order by sequence`,
    ),
    greetings: await rowsOf(db, sql`select to_jsonb(g) as row from greetings g where key = ${openId}`),
    audit_entries: await rowsOf(
      db,
      sql`select entry::jsonb as row from audit_entries where ${id} in (person_id, subject_id) order by position`,
    ),
  }
}

async function rowsOf(db: Kysely<Database>, query: RawBuilder<unknown>): Promise<readonly unknown[]> {
  const { rows } = await sql<{ readonly row: unknown }>`${query}`.execute(db)
  return rows.map(({ row }) => row)
}
