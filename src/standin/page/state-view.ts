import type { StandInMessage } from '#src/standin/control.ts'

import type { PresentedPerson, Words } from './presentation.ts'

/** What the browser is told; its modules take their types from here. */
interface LatestMessage {
  readonly messageId: string
  readonly from: string
  readonly type: StandInMessage['type']
  /** A text's beginning, a file's name or a card's title; empty where there is none. */
  readonly preview: string
  readonly createdAt: number
}

export interface ChatView {
  readonly chatId: string
  readonly name: string
  readonly kind: 'p2p' | 'group'
  readonly members: readonly string[]
  readonly hasBot: boolean
  readonly messageCount: number
  readonly latest?: LatestMessage
}

export interface ConversationView {
  readonly chatId: string
  readonly messages: readonly StandInMessage[]
  /** More messages exist before these. */
  readonly hasEarlier: boolean
}

export interface StateView {
  /** ISO instant on the demo's clock. */
  readonly now: string
  readonly day?: Words
  readonly canTurn: boolean
  readonly me: string
  readonly people: readonly PresentedPerson[]
  /** Every chat of every person, so that unread dots can be shown for all of them. */
  readonly chats: readonly ChatView[]
  /** Ids of this person's chats, the private one first. */
  readonly mine: readonly string[]
  readonly conversation?: ConversationView
}
