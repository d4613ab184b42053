import { sql, type Kysely, type Selectable } from 'kysely'
import type { Invitation, Invitations } from '#src/ports/attendance.ts'
import { isIdentifier } from './identifier.ts'
import type { Database } from './tables.ts'

export function createInvitations(db: Kysely<Database>): Invitations {
  const select = () => db.selectFrom('activity_invitations').selectAll().orderBy('at').orderBy('person_id')
  return {
    of: async (activityId) =>
      isIdentifier(activityId)
        ? (await select().where('activity_id', '=', activityId).execute()).map(toInvitation)
        : [],
    ofPerson: async (personId) =>
      (await select().where('person_id', '=', personId).execute()).map(toInvitation),
    insteadOf: async (personId) =>
      (await select().where('delegate_id', '=', personId).execute()).map(toInvitation),
    ofMany: async (activityIds) =>
      activityIds.length === 0
        ? []
        : (await select().where('activity_id', 'in', activityIds).execute()).map(toInvitation),
    invite: async (activityId, personIds, at) => {
      if (personIds.length === 0) return []
      const rows = personIds.map((personId) => ({
        activity_id: activityId,
        person_id: personId,
        answer: 'none' as const,
        delegate_name: '',
        at,
        in_calendar: false,
      }))
      const added = await db
        .insertInto('activity_invitations')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .returning('person_id')
        .execute()
      return added.map(({ person_id: id }) => id)
    },
    answer: async ({ activityId, personId, answer, delegateId, delegateName, at }) => {
      await db
        .updateTable('activity_invitations')
        .set({ answer, delegate_id: delegateId ?? null, delegate_name: delegateName, at })
        .where('activity_id', '=', activityId)
        .where('person_id', '=', personId)
        .execute()
    },
    attended: async (activityId, personIds) => {
      await db
        .updateTable('activity_invitations')
        .set({ attended: sql<boolean>`person_id = any(${[...personIds]}::uuid[])` })
        .where('activity_id', '=', activityId)
        .execute()
    },
    unattended: async (activityId) => {
      const asked = db.updateTable('activity_invitations').set({ attended: null })
      await asked.where('activity_id', '=', activityId).execute()
    },
    putInCalendar: async (activityId, personIds) => {
      if (personIds.length === 0) return
      await db
        .updateTable('activity_invitations')
        .set({ in_calendar: true })
        .where('activity_id', '=', activityId)
        .where('person_id', 'in', personIds)
        .execute()
    },
  }
}

function toInvitation(row: Selectable<Database['activity_invitations']>): Invitation {
  return {
    activityId: row.activity_id,
    personId: row.person_id,
    answer: row.answer,
    delegateId: row.delegate_id ?? undefined,
    delegateName: row.delegate_name,
    at: row.at,
    attended: row.attended ?? undefined,
    inCalendar: row.in_calendar,
  }
}
