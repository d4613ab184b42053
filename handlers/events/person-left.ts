import { defineEvent } from '#src/bot/event.ts'
import { nothing, type Reply } from '#src/bot/reply.ts'
import type { Ask } from '#src/bot/ask.ts'
import { ofPerson } from '#src/usecases/audit/subjects.ts'
import { isOnlyAdmin } from '#src/usecases/role/admins.ts'

/** 离职 — the records stay, the messages stop. That the last administrator left is kept: `rongtong doctor` says so too. */
async function stop({ records, now: at, adminOpenIds }: Ask, openId: string): Promise<Reply> {
  const person = await records.people.byOpenId(openId)
  if (!person?.active) return nothing
  await records.people.setActive(person.id, false)
  // What a group is told goes on; what only they were told ends.
  await records.ownReminders.endOf(person.id, at)
  const last = person.roles.includes('admin') && (await isOnlyAdmin(records, person, adminOpenIds))
  // Not by the person: it is the platform that says so.
  const actor = { kind: 'platform' } as const
  await records.audit.append({
    at,
    actor,
    via: 'event',
    act: 'person.left',
    ...ofPerson(person),
    outcome: 'done',
    ...(last ? { details: { lastAdmin: true } } : {}),
  })
  return nothing
}

export const personLeft = defineEvent({
  type: 'person-left',
  run: (ask, { openId }) => stop(ask, openId),
})

export const personChanged = defineEvent({
  type: 'person-changed',
  run: async (ask, { openId, resigned }) => (resigned ? stop(ask, openId) : nothing),
})
