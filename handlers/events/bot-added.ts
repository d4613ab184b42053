import { defineEvent } from '#src/bot/event.ts'
import { say } from '#src/bot/reply.ts'
import { note } from '#src/usecases/audit/note.ts'
import { ofChat } from '#src/usecases/audit/subjects.ts'

/** 进群 — the bot introduces itself once, and says how an administrator binds the group. */
export const botAdded = defineEvent({
  type: 'bot-added',
  async run(ask, { chatId }) {
    const { records, consortium, now } = ask
    const chat = await records.chats.byId(chatId)
    const change = await records.chats.put({
      id: chatId,
      kind: 'group',
      schoolId: chat?.schoolId,
      hasBot: true,
      language: chat?.language,
    })
    const school = consortium.schools.find(({ id }) => id === chat?.schoolId)
    if (change !== 'unchanged') await note(ask, 'bot.added', ofChat(chatId, school?.id))
    if (!(await records.chats.greet(chatId, now))) return []
    return [school ? say('chat.groupGreetingBound', { school: school.name }) : say('chat.groupGreeting')]
  },
})
