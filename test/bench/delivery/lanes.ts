import type { Drawing } from '#src/cards/view.ts'
import { drawCard } from '#src/bot/render.ts'
import type { NewMessage, Target } from '#src/ports/outbox.ts'
import { openStore } from '#src/store/open.ts'
import { samples } from '#test/cards/samples/filing-reminder.ts'
import { silentLog } from '#test/support/silent-log.ts'

interface Waiting {
  readonly target: Target
  readonly messages: number
}

const people = Array.from({ length: 600 }, (_, index) => `ou_bench_${index}`)
const groups = Array.from({ length: 50 }, (_, index) => `oc_bench_${index}`)

/** 3,000 reminders: four for each of 600 people, twelve for each of 50 groups. */
const waiting: readonly Waiting[] = [
  ...people.map((openId) => ({ target: { kind: 'person' as const, openId }, messages: 4 })),
  ...groups.map((chatId) => ({ target: { kind: 'chat' as const, chatId }, messages: 12 })),
]

export const total = waiting.reduce((sum, { messages }) => sum + messages, 0)

/** Who is on the platform: the stand-in knows them before the first message comes. */
export const crowd = {
  people: people.map((openId) => ({ openId, name: '老师' })),
  chats: groups.map((chatId) => ({
    chatId,
    name: '学校群',
    kind: 'group' as const,
    members: people.slice(0, 1),
    hasBot: true,
  })),
}

export const laneOf = (target: Target) => (target.kind === 'person' ? target.openId : target.chatId)

export const lanes: readonly string[] = waiting.map(({ target }) => laneOf(target))

/** Writes all of them into the outbox in one transaction, one round of everybody after the other. */
export async function putReminders(databaseUrl: string): Promise<void> {
  const store = await openStore(databaseUrl)
  const content = cardText(samples[0]?.drawing)
  try {
    await store.transaction(async ({ outbox }) => {
      for (let round = 0; round < Math.max(...waiting.map(({ messages }) => messages)); round += 1) {
        for (const { target, messages } of waiting) {
          if (round >= messages) continue
          const key = `bench:${laneOf(target)}:${round}`
          await outbox.put({ key, target, type: 'interactive', content, language: 'zh' } satisfies NewMessage)
        }
      }
    })
  } finally {
    await store.close()
  }
}

function cardText(drawing: Drawing | undefined): string {
  const card = drawing && drawCard(drawing, 'zh', silentLog)
  if (!card) throw new Error('there is no card to send')
  return JSON.stringify(card)
}
