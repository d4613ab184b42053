import { defineEvent } from '#src/bot/event.ts'
import { nothing, type Reply } from '#src/bot/reply.ts'
import type { Ask } from '#src/bot/ask.ts'
import { ofPerson } from '#src/usecases/audit/subjects.ts'

/** 离职 — the records stay, the messages stop. */
async function stop({ records, now: at }: Ask, openId: string): Promise<Reply> {
  const person = await records.people.byOpenId(openId)
  if (!person?.active) return nothing
  await records.people.setActive(person.id, false)
  // Not by the person: it is the platform that says so.
  const actor = { kind: 'platform' } as const
  await records.audit.append({
    at,
    actor,
    via: 'event',
    act: 'person.left',
    ...ofPerson(person),
    outcome: 'done',
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
