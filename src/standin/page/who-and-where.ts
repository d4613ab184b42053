import type { StandInControl } from '#src/standin/control.ts'

import { PageError } from './page-error.ts'

/** Throws `unknown_person` (404) for an open id the stand-in does not know. */
export function requirePerson(control: StandInControl, openId: string): void {
  if (!control.people().some((person) => person.openId === openId)) throw new PageError('unknown_person', 404)
}

/** Throws `not_in_chat` (403) unless the person is in the chat; their private chat is made when it is first asked for. */
export function requireMember(control: StandInControl, openId: string, chatId: string): void {
  requirePerson(control, openId)
  if (control.privateChat(openId).chatId === chatId) return
  if (!control.chatsOf(openId).some((chat) => chat.chatId === chatId)) throw new PageError('not_in_chat', 403)
}
