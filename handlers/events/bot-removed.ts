import { defineEvent } from '#src/bot/event.ts'
import { nothing } from '#src/bot/reply.ts'

/** 离群 — a group without the bot gets no more messages. */
export const botRemoved = defineEvent({
  type: 'bot-removed',
  async run({ records }, { chatId }) {
    const chat = await records.chats.byId(chatId)
    await records.chats.put({
      id: chatId,
      kind: 'group',
      schoolId: chat?.schoolId,
      hasBot: false,
      language: chat?.language,
    })
    return nothing
  },
})
