import { sql, type Kysely } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Major } from '#src/domain/school.ts'
import type { Consortium, ConsortiumSnapshot } from '#src/ports/consortium.ts'
import { createOwnCalendar, ownCalendarOf } from './own-calendar.ts'
import { putMembers } from './members.ts'
import type { Database } from './tables.ts'
import { upsert } from './upsert.ts'

const partners = {
  table: 'major_partners',
  owner: 'major_id',
  ownerType: 'text',
  member: 'school_id',
  memberType: 'text',
} as const

export function createConsortium(db: Kysely<Database>): Consortium {
  return {
    snapshot: () => snapshot(db),
    putSchool: ({ id, name, shortNames, role, kind, hasCollegeCampus }) =>
      upsert(db, {
        table: 'schools',
        key: ['id'],
        compare: ['name', 'short_names', 'role', 'kind', 'has_college_campus'],
        row: { id, name, short_names: shortNames, role, kind, has_college_campus: hasCollegeCampus },
      }),
    putMajor: (major) => putMajor(db, major),
    putTerm: ({ id, name, firstDay, weeks, lastDay, freshmenStart }) =>
      upsert(db, {
        table: 'terms',
        key: ['id'],
        compare: ['name', 'first_day', 'weeks', 'last_day', 'freshmen_start'],
        row: {
          id,
          name,
          first_day: firstDay,
          weeks,
          last_day: lastDay,
          freshmen_start: freshmenStart ?? null,
        },
      }),
    ...createOwnCalendar(db),
  }
}

async function putMajor(db: Kysely<Database>, { id, name, secondaryName, leadId, partnerIds }: Major) {
  const change = await upsert(db, {
    table: 'majors',
    key: ['id'],
    compare: ['name', 'secondary_name', 'lead_id'],
    row: { id, name, secondary_name: secondaryName, lead_id: leadId ?? null },
  })
  const moved = await putMembers(db, partners, id, partnerIds)
  return moved && change === 'unchanged' ? 'changed' : change
}

/** One statement: the lead college first, majors by id, terms and days in order. */
async function snapshot(db: Kysely<Database>): Promise<ConsortiumSnapshot> {
  const { schools, majors, terms, ...calendar } = await db
    .selectNoFrom((eb) => [
      jsonArrayFrom(eb.selectFrom('schools').selectAll().orderBy('role').orderBy('id')).as('schools'),
      jsonArrayFrom(
        eb
          .selectFrom('majors')
          .selectAll()
          .select(
            sql<
              string[]
            >`array(select school_id from major_partners where major_id = majors.id order by position)`.as(
              'partner_ids',
            ),
          )
          .orderBy('id'),
      ).as('majors'),
      jsonArrayFrom(eb.selectFrom('terms').selectAll().orderBy('first_day')).as('terms'),
      jsonArrayFrom(eb.selectFrom('own_days').selectAll().orderBy('date')).as('own_days'),
      eb.selectFrom('calendar_settings').select('first_weekday').as('first_weekday'),
    ])
    .executeTakeFirstOrThrow()
  return {
    schools: schools.map((row) => ({
      id: row.id,
      name: row.name,
      shortNames: row.short_names,
      role: row.role,
      kind: row.kind,
      hasCollegeCampus: row.has_college_campus,
    })),
    majors: majors.map((row) => ({
      id: row.id,
      name: row.name,
      secondaryName: row.secondary_name,
      leadId: row.lead_id ?? undefined,
      partnerIds: row.partner_ids,
    })),
    terms: terms.map((row) => ({
      id: row.id,
      name: row.name,
      firstDay: row.first_day,
      weeks: row.weeks,
      lastDay: row.last_day,
      freshmenStart: row.freshmen_start ?? undefined,
    })),
    ...ownCalendarOf(calendar),
  }
}
