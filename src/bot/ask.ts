import type { School } from '#src/domain/school.ts'
import type { Language } from '#src/i18n/pair.ts'
import type { Context } from '#src/usecases/context.ts'
import type { InboundAttachment, InboundMention } from './inbound.ts'

/** Where something was said. In a group bound to a school the school is that one. */
export interface Place {
  readonly id: string
  readonly kind: 'p2p' | 'group'
  readonly school: School | undefined
}

/** The message that was written, where it was a message. */
export interface Spoken {
  readonly id: string
  readonly parentId: string | undefined
  readonly attachments: readonly InboundAttachment[]
  /** Who was named with an @, but the bot. */
  readonly mentions: readonly InboundMention[]
}

/** What every handler is given; it never reaches for more. `records` belong to the transaction of the answer. */
export interface Ask extends Context {
  readonly place: Place
  /** Of whoever asks; in a group the group's. */
  readonly language: Language
  readonly spoken: Spoken | undefined
  /** Who is an administrator by a setting, in the roster or not. */
  readonly adminOpenIds: readonly string[]
  /** Where people reach the web pages; none where nobody has said. */
  readonly publicUrl: string | undefined
}
