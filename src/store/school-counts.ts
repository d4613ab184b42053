import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { ObligationState } from '#src/domain/obligation.ts'
import type { Observed, SchoolCounts, Standing, StandingFilter } from '#src/ports/digests.ts'
import type { Database } from './tables.ts'

const unfiled: readonly ObligationState[] = ['missing', 'draft']
const owed: readonly ObligationState[] = ['missing', 'draft', 'returned']
const waiting: readonly ObligationState[] = ['submitted', 'resubmitted']

export function createSchoolCounts(db: Kysely<Database>): SchoolCounts {
  return {
    standing: async (filter) => (await standing(filter).execute(db)).rows,
    observed: async ({ schoolIds, majorIds, from, to }) => {
      const { rows } = await sql<Observed>`
        select school_id as "schoolId", count(*)::int as count,
          array_agg(distinct teacher_id::text) as "teacherIds"
        from observations
        where status in ('submitted', 'acknowledged') and date between ${from}::date and ${to}::date
          and ${among('school_id', schoolIds)} and ${among('major_id', majorIds)}
        group by school_id order by school_id`.execute(db)
      return rows
    },
  }
}

const count = (when: RawBuilder<unknown>) => sql`(count(*) filter (where ${when}))::int`

/** What was waived is expected of nobody; what has no day is due in no span and never late. */
function standing({ schoolIds, majorIds, filings, tasks, from, to, today, until }: StandingFilter) {
  const isExpected = sql`item = any(${filings}) and deadline between ${from}::date and ${to}::date`
  const isFiled = sql`${isExpected} and not state = any(${unfiled})`
  const isOwed = sql`item = any(${tasks}) and state = any(${owed})`
  return sql<Standing>`
    select school_id as "schoolId",
      ${count(isExpected)} as expected,
      ${count(isFiled)} as filed,
      ${count(sql`${isFiled} and coalesce(done_on, ${today}::date) <= deadline`)} as "onTime",
      ${count(sql`${isOwed} and deadline < ${today}::date`)} as late,
      ${count(sql`${isOwed} and deadline between ${today}::date and ${until}::date`)} as "dueSoon",
      ${count(sql`state = any(${waiting})`)} as waiting
    from obligations
    where state <> 'waived' and ${among('school_id', schoolIds)} and ${among('major_id', majorIds)}
    group by school_id order by school_id`
}

/** None at all where nobody is among them. */
function among(column: string, values: readonly string[] | undefined): RawBuilder<unknown> {
  return values === undefined ? sql`true` : sql`${sql.ref(column)} = any(${values})`
}
