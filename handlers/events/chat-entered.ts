import { defineEvent } from '#src/bot/event.ts'
import { nothing, say } from '#src/bot/reply.ts'

/** 打开私聊 — greets once, however often the chat is opened. */
export const chatEntered = defineEvent({
  type: 'chat-entered',
  async run({ actor, records, now }, { chatId, openId }) {
    await records.chats.put({
      id: chatId,
      kind: 'p2p',
      schoolId: undefined,
      hasBot: true,
      language: undefined,
    })
    if (!(await records.chats.greet(openId, now))) return nothing
    const { person } = actor
    return [person ? say('chat.greeting', { name: person.name }) : say('chat.greetingStranger')]
  },
})
