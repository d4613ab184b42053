/**
 * What whoever runs the stand-in can do with it, beside the platform's own HTTP interface: be any person in any
 * chat, see what that person sees, and make the platform misbehave. The tests, the demo page and the benches use it.
 */
export interface StandInPerson {
  readonly openId: string
  readonly name: string
  readonly mobile?: string
  readonly email?: string
}

export interface StandInChat {
  readonly chatId: string
  readonly name: string
  readonly kind: 'p2p' | 'group'
  /** Open ids. A p2p chat has one member: the person the bot talks with. */
  readonly members: readonly string[]
  readonly hasBot: boolean
}

export interface StandInMessage {
  readonly messageId: string
  readonly chatId: string
  /** An open id, or `bot`. */
  readonly from: string
  readonly type: 'text' | 'post' | 'image' | 'file' | 'interactive'
  /** Parsed content: `{text}`, `{image_key}`, `{file_key,file_name}` or the card object. */
  readonly content: Readonly<Record<string, unknown>>
  readonly replyTo?: string
  /** Milliseconds since 1970, on the stand-in's clock. */
  readonly createdAt: number
  readonly updatedAt?: number
}

/** How one push to the bot ended. `status` is the HTTP status of the last try, 0 when it could not connect. */
export interface PushResult {
  readonly eventId: string
  readonly status: number
  readonly tries: number
}

/** What the person who pressed sees: a toast and perhaps a new card, or the client's error code (card callback page). */
export interface PressResult {
  readonly toast?: { readonly type: string; readonly content: string }
  readonly card?: Readonly<Record<string, unknown>>
  readonly error?: number
}

export interface Press {
  readonly messageId: string
  readonly value: Readonly<Record<string, unknown>>
  readonly tag?: string
  readonly name?: string
  readonly form?: Readonly<Record<string, unknown>>
  /** Outside a form: what a single select, a picker or an overflow menu was set to. */
  readonly option?: string
  readonly options?: readonly string[]
  readonly checked?: boolean
  readonly inputValue?: string
}

export interface SaysOptions {
  /** Mentions the bot, as a person must in a group. Names of people after `@` are mentioned by themselves. */
  readonly mentionBot?: boolean
  readonly replyTo?: string
}

export interface StandInControl {
  people(): readonly StandInPerson[]
  /** The chats this person is in, their private chat with the bot first. */
  chatsOf(openId: string): readonly StandInChat[]
  /** The private chat of a person with the bot; made on first use. */
  privateChat(openId: string): StandInChat
  messages(chatId: string): readonly StandInMessage[]
  says(openId: string, chatId: string, text: string, options?: SaysOptions): Promise<PushResult>
  sendsFile(
    openId: string,
    chatId: string,
    file: { readonly name: string; readonly bytes: Uint8Array; readonly kind: 'image' | 'file' },
    options?: SaysOptions,
  ): Promise<PushResult>
  presses(openId: string, press: Press): Promise<PressResult>
  entersPrivateChat(openId: string): Promise<PushResult>
  choosesMenu(openId: string, eventKey: string): Promise<PushResult>
  addsBot(chatId: string, operator: string): Promise<PushResult>
  removesBot(chatId: string, operator: string): Promise<PushResult>
  resigns(openId: string): Promise<PushResult>
  /** Pushes any event body, whole: `{schema, header, event}`; for tests of what the other verbs do not cover. */
  pushes(eventType: string, event: Readonly<Record<string, unknown>>): Promise<PushResult>
  /** The bytes of an uploaded or sent image or file. */
  resource(key: string): { readonly name: string; readonly bytes: Uint8Array } | undefined
  /** Called after every change a chat page would show. Returns how to stop. */
  watch(listener: (change: { readonly chatId: string }) => void): () => void
  /** Settles once no push is under way or waiting for a retry that is due. */
  idle(): Promise<void>
}
