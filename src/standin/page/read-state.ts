import type { StandInChat, StandInControl, StandInMessage } from '#src/standin/control.ts'

import type { ChatPageDependencies } from './dependencies.ts'
import type { PresentedPerson } from './presentation.ts'
import { previewOf } from './message-preview.ts'
import type { ChatView, ConversationView, StateView } from './state-view.ts'

/** The people of the presentation in its order, then those only the stand-in knows. */
function presentPeople(dependencies: ChatPageDependencies): readonly PresentedPerson[] {
  const known = new Map(dependencies.control.people().map((person) => [person.openId, person]))
  const presented = dependencies.presentation.people.filter((person) => known.delete(person.openId))
  const others = [...known.values()].map(({ openId, name }) => ({
    openId,
    name,
    school: '',
    roles: [],
    line: '',
  }))
  return [...presented, ...others]
}

function viewChat(chat: StandInChat, messages: readonly StandInMessage[]): ChatView {
  const last = messages.at(-1)
  const { chatId, name, kind, members, hasBot } = chat
  const view = { chatId, name, kind, members, hasBot, messageCount: messages.length }
  if (!last) return view
  const { messageId, from, type, createdAt } = last
  return { ...view, latest: { messageId, from, type, preview: previewOf(last), createdAt } }
}

function readConversation(control: StandInControl, chatId: string, limit: number): ConversationView {
  const all = control.messages(chatId)
  return { chatId, messages: all.slice(-limit), hasEarlier: all.length > limit }
}

export interface StateQuestion {
  readonly me: string
  /** Of this person; its last `limit` messages are read too. */
  readonly chatId?: string
  readonly limit: number
}

/** All that the page shows to one person at this moment. */
export async function readState(
  dependencies: ChatPageDependencies,
  question: StateQuestion,
): Promise<StateView> {
  const { control, clock, describeDay, turnClock } = dependencies
  const people = presentPeople(dependencies)
  control.privateChat(question.me)
  const mine = control.chatsOf(question.me)
  const chats = new Map(
    people.flatMap((person) => control.chatsOf(person.openId)).map((chat) => [chat.chatId, chat]),
  )
  for (const chat of mine) chats.set(chat.chatId, chat)
  const now = clock.now()
  const day = await describeDay?.(now)
  const { chatId } = question
  return {
    now: now.toISOString(),
    ...(day && { day }),
    canTurn: turnClock !== undefined,
    me: question.me,
    people,
    chats: [...chats.values()].map((chat) => viewChat(chat, control.messages(chat.chatId))),
    mine: mine.map((chat) => chat.chatId),
    ...(chatId !== undefined && { conversation: readConversation(control, chatId, question.limit) }),
  }
}
