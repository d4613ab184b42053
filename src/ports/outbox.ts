/** Where a message goes. `lane` is the chat or person whose order must be kept. */
export type Target =
  | { readonly kind: 'person'; readonly openId: string }
  | { readonly kind: 'chat'; readonly chatId: string }
  | { readonly kind: 'reply'; readonly messageId: string; readonly chatId: string }

export type OutboxState = 'planned' | 'sent' | 'failed' | 'superseded'

/** A message to send: a row that is written in the transaction of what it tells. */
export interface NewMessage {
  /** Two messages of one key are one message, for ever. */
  readonly key: string
  readonly target: Target
  readonly type: 'text' | 'interactive' | 'image' | 'file'
  /** The platform's content, a JSON text. */
  readonly content: string
  readonly language: 'zh' | 'en'
  /** What the message shows, such as `observation:<id>:receipt`. */
  readonly subject?: string
  /** Nothing of its content is kept once it was sent or given up: it holds a secret. */
  readonly confidential?: boolean
}

export interface OutboxMessage extends NewMessage {
  /** A UUID: the platform's `uuid` of the send. */
  readonly id: string
  /** The place in the lane. */
  readonly sequence: number
  readonly lane: string
  readonly state: OutboxState
  /** Set for a card update: the row whose message is drawn anew. */
  readonly patches: string | undefined
  readonly messageId: string | undefined
  readonly tries: number
  readonly firstTriedAt: Date | undefined
}

/** The side of the handlers: inside the transaction of the change. */
export interface Outbox {
  /** False when a message of this key was put before. */
  put(message: NewMessage): Promise<boolean>
  /** Every message that shows this subject and has not failed. */
  showing(subject: string): Promise<readonly OutboxMessage[]>
  /**
   * Draws a message anew: an unsent one gets the new content, a sent one an update behind everything else in its lane.
   * Older updates of it that have not gone out are superseded.
   */
  redraw(id: string, content: string): Promise<void>
  /** A message of this key that has not left does not leave, and says why. */
  drop(key: string, reason: string): Promise<void>
  byMessageId(messageId: string): Promise<OutboxMessage | undefined>
  /** The message now shows something else: a draft card became the receipt of its record. */
  relabel(id: string, subject: string): Promise<void>
}

/** The side of the sender. Each call is its own short transaction. */
export interface OutboxQueue {
  /** The first unsent message of a lane, if it may go out at this instant; or when it may. */
  head(lane: string, now: Date): Promise<OutboxMessage | { readonly waitUntil: Date } | undefined>
  /** Lanes with something due at this instant. */
  dueLanes(now: Date, limit: number): Promise<readonly string[]>
  trying(id: string, at: Date): Promise<void>
  sent(id: string, at: Date, messageId: string | undefined): Promise<void>
  /** Tried again later. `certain`: it is sure that it did not arrive, so the time of its first try is forgotten. */
  retry(id: string, notBefore: Date, reason: string, certain?: boolean): Promise<void>
  failed(id: string, at: Date, reason: string): Promise<void>
  /** Nothing more goes to this lane: the person left or the chat is gone. Returns how many were given up. */
  giveUp(lane: string, at: Date, reason: string): Promise<number>
  /** Messages by state, for the metrics. */
  counts(): Promise<Readonly<Record<OutboxState, number>>>
}
