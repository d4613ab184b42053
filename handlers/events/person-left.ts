import { defineEvent } from '#src/bot/event.ts'
import { nothing, type Reply } from '#src/bot/reply.ts'
import type { Ask } from '#src/bot/ask.ts'

/** 离职 — the records stay, the messages stop. */
async function stop({ records }: Ask, openId: string): Promise<Reply> {
  const person = await records.people.byOpenId(openId)
  if (person?.active) await records.people.setActive(person.id, false)
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
