import { defineEvent } from '#src/bot/event.ts'
import { nothing } from '#src/bot/reply.ts'
import { note } from '#src/usecases/audit/note.ts'
import { ofChat } from '#src/usecases/audit/subjects.ts'

/** 离群 — a group without the bot gets no more messages. */
export const botRemoved = defineEvent({
  type: 'bot-removed',
  async run(ask, { chatId }) {
    const { records } = ask
    const chat = await records.chats.byId(chatId)
    const change = await records.chats.put({
      id: chatId,
      kind: 'group',
      schoolId: chat?.schoolId,
      hasBot: false,
      language: chat?.language,
    })
    if (change !== 'unchanged') await note(ask, 'bot.removed', ofChat(chatId, chat?.schoolId))
    return nothing
  },
})
