/**
 * What a failed call means for whoever asked:
 * `rate` ask again after `waitMs`; `transient` ask again later; `in-flight` the same request is still under way;
 * `token` the platform refused a fresh token too; `chat-gone`, `person-gone`, `message-gone` never again there;
 * `content` this will never be taken as it is; `setting` a bug or a broken setting, for an administrator.
 */
export type Fate =
  | 'rate'
  | 'transient'
  | 'in-flight'
  | 'token'
  | 'chat-gone'
  | 'person-gone'
  | 'message-gone'
  | 'content'
  | 'setting'

export interface Failed {
  readonly fate: Fate
  /** The platform's error code; 0 when it answered none. */
  readonly code: number
  /** 0 when nothing was answered at all. */
  readonly httpStatus: number
  readonly waitMs?: number
  /** By which the platform's support finds the call. */
  readonly logId?: string
  /** What an administrator may need to put it right: the scopes that are missing, a network error's code. */
  readonly hint?: string
}

/** A call to the platform failed. Holds neither what was sent nor any token. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError'
  readonly fate: Fate
  readonly code: number
  readonly httpStatus: number
  readonly waitMs: number | undefined
  readonly logId: string | undefined
  readonly hint: string | undefined
  constructor({ fate, code, httpStatus, waitMs, logId, hint }: Failed) {
    super(`platform: ${fate} ${code || httpStatus || 'no answer'}`)
    this.fate = fate
    this.code = code
    this.httpStatus = httpStatus
    this.waitMs = waitMs
    this.logId = logId
    this.hint = hint
  }
}

export interface OutgoingMessage {
  readonly to: { readonly openId: string } | { readonly chatId: string } | { readonly replyTo: string }
  readonly type: 'text' | 'interactive' | 'image' | 'file'
  /** JSON, in the form of its type. */
  readonly content: string
  /** At most 50 characters. Two sends of one uuid within an hour are one message. */
  readonly uuid: string
}

export interface PlatformPerson {
  readonly openId: string
  /** Without the permission for a field it is not told. */
  readonly name?: string
  readonly mobile?: string
  readonly email?: string
  readonly resigned: boolean
}

interface PlatformChat {
  readonly chatId: string
  readonly name: string
  readonly kind: 'p2p' | 'group'
  readonly dissolved: boolean
}

/** A command offered when a person types `/`. */
export interface CommandEntry {
  /** Without the slash. */
  readonly command: string
  readonly summary: { readonly zh: string; readonly en: string }
}

/** A sign-in that was begun: the browser goes to the platform with it and comes back to `returnTo`. */
export interface BegunSignIn {
  readonly returnTo: string
  /** Comes back as it went. */
  readonly state: string
  /** Nobody else who sees the code can use it: a hash of this goes ahead, and it comes with the code (RFC 7636). */
  readonly verifier: string
}

/** What an event in the bot's own calendar says. */
export interface EventContent {
  readonly title: string
  readonly description: string
  readonly from: Date
  readonly to: Date
  readonly timeZone: string
  readonly place: string
}

/** Everything the bot asks of Feishu or Lark. Every call may throw a PlatformError and nothing else. */
export interface Platform {
  send(message: OutgoingMessage): Promise<{ readonly messageId: string; readonly chatId: string }>
  /** Puts another card in place of one the bot sent within 14 days. */
  patch(message: { readonly messageId: string; readonly content: string }): Promise<void>
  /** Redraws the card that was pressed, only after the press was answered; the token lasts half an hour, twice. */
  delayedUpdate(token: string, card: Readonly<Record<string, unknown>>): Promise<void>
  /** At most 10 MB. Settles with the key by which it is sent. */
  uploadImage(bytes: Uint8Array, name: string): Promise<string>
  /** At most 30 MB, and not empty. */
  uploadFile(bytes: Uint8Array, name: string): Promise<string>
  download(resource: {
    readonly messageId: string
    readonly key: string
    readonly kind: 'image' | 'file'
  }): Promise<{ readonly bytes: Uint8Array }>
  bot(): Promise<{ readonly openId: string; readonly name: string }>
  person(openId: string): Promise<PlatformPerson>
  /** Those of the given people who exist, each with the contact it was found by. */
  peopleByContact(contacts: {
    readonly mobiles?: readonly string[]
    readonly emails?: readonly string[]
  }): Promise<readonly PlatformPerson[]>
  /** Offers the commands in the chat's `/` menu. Never throws: the bot works without. */
  registerCommands(commands: readonly CommandEntry[]): Promise<void>
  chat(chatId: string): Promise<PlatformChat>
  /** Where somebody tells the platform who they are; from there they come back with a code. */
  signInAddress(begun: BegunSignIn): string
  /** The open id of whoever came back with this code. It is good once, for five minutes. */
  signedIn(code: string, begun: Omit<BegunSignIn, 'state'>): Promise<string>
  /** Two of one key (32 to 128 characters) are one event. Settles with its id. */
  createEvent(content: EventContent, key: string): Promise<string>
  /** False when the event is not there any more. */
  changeEvent(id: string, content: EventContent): Promise<boolean>
  /** Those who are invited are told; one that is gone already is no failure. */
  removeEvent(id: string): Promise<void>
  /** At most 1000 at once. */
  inviteToEvent(id: string, openIds: readonly string[]): Promise<void>
}
