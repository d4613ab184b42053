import { sql, type Kysely } from 'kysely'
import type { Person } from '#src/domain/person.ts'
import type { Forgotten, Pseudonym } from '#src/ports/privacy.ts'
import { forgetWords } from './forget-words.ts'
import { tablesAboutPeople } from './tables-about-people.ts'
import type { Database } from './tables.ts'

const batch = 1_000

/** Takes from a person everything by which they could be recognised; their id stays, and what refers to it. */
export async function forgetPerson(
  db: Kysely<Database>,
  { id, openId = '', name }: Pick<Person, 'id' | 'openId' | 'name'>,
  { pseudonym, at }: Pseudonym,
): Promise<Forgotten> {
  await db
    .updateTable('people')
    .set({ name: pseudonym, open_id: null, roles: [], courses: [], title: '', language: null, active: false })
    .where('id', '=', id)
    .execute()
  await db.deleteFrom('person_majors').where('person_id', '=', id).execute()
  await db.deleteFrom('person_roles').where('person_id', '=', id).execute()
  await db.deleteFrom('course_teaching').where('teacher_id', '=', id).execute()
  await db.updateTable('majors').set({ lead_id: null }).where('lead_id', '=', id).execute()
  await db.deleteFrom('reminders').where('person_id', '=', id).execute()
  await db.deleteFrom('quiet_hours').where('person_id', '=', id).execute()
  await db.deleteFrom('own_reminders').where('person_id', '=', id).execute()
  await db.deleteFrom('calendar_feeds').where('person_id', '=', id).execute()
  await db.deleteFrom('digest_schedules').where('person_id', '=', id).execute()
  await db.deleteFrom('kpi_alerts').where('person_id', '=', id).execute()
  await db
    .deleteFrom('delegations')
    .where(({ eb, or }) => or([eb('from_id', '=', id), eb('to_id', '=', id)]))
    .execute()
  for (const { table, byOpenId } of await tablesAboutPeople(db))
    for (const column of byOpenId)
      await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${openId}`.execute(db)
  await db.deleteFrom('greetings').where('key', '=', openId).execute()
  await forgetWords(db, name, pseudonym)
  const drafts = await db.deleteFrom('drafts').where('person_id', '=', id).executeTakeFirst()
  const attachments = await removeWaiting(db, id)
  const messages = openId === '' ? 0 : await blankMessages(db, { openId, name, lane: `forgotten:${id}`, at })
  return { drafts: Number(drafts.numDeletedRows), attachments, messages }
}

/** What no record has taken is the person's own. */
async function removeWaiting(db: Kysely<Database>, personId: string): Promise<number> {
  const waiting = db
    .selectFrom('attachments')
    .select('id')
    .where('person_id', '=', personId)
    .where('observation_id', 'is', null)
    .where('filing_id', 'is', null)
    .where('rectification_id', 'is', null)
    .where('figure_report_id', 'is', null)
    .where('activity_id', 'is', null)
  await db.deleteFrom('attachment_bytes').where('attachment_id', 'in', waiting).execute()
  const { numDeletedRows } = await db.deleteFrom('attachments').where('id', 'in', waiting).executeTakeFirst()
  return Number(numDeletedRows)
}

interface Traces {
  readonly openId: string
  readonly name: string
  /** Stands in place of the open id. */
  readonly lane: string
  readonly at: Date
}

/** Of messages to the person, and of messages to others that name them, only the fact is left. */
async function blankMessages(db: Kysely<Database>, { openId, name, lane, at }: Traces): Promise<number> {
  const own = await db
    .updateTable('outbox')
    // Without a subject none of them is ever drawn anew.
    .set({
      lane,
      content: '{}',
      subject: null,
      state: sql`case when state = 'planned' then 'failed' else state end`,
      settled_at: sql`coalesce(settled_at, ${at})`,
    })
    .where('lane', '=', openId)
    .executeTakeFirst()
  let blanked = Number(own.numUpdatedRows)
  let last: string | undefined
  // A part at a time: to look into every message takes longer than one statement may.
  for (;;) {
    const part = await db
      .selectFrom('outbox')
      .select('id')
      .$if(last !== undefined, (query) => query.where('id', '>', last ?? ''))
      .orderBy('id')
      .limit(batch)
      .execute()
    last = part.at(-1)?.id
    if (last === undefined) return blanked
    const naming = await db
      .updateTable('outbox')
      .set({ content: '{}' })
      .where(
        'id',
        'in',
        part.map((row) => row.id),
      )
      .where('state', '<>', 'planned')
      .where(({ eb, or }) =>
        or([eb('content', 'like', holding(name)), eb('content', 'like', holding(openId))]),
      )
      .executeTakeFirst()
    blanked += Number(naming.numUpdatedRows)
  }
}

function holding(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}
