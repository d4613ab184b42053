import { z } from 'zod'

/**
 * What a person typed, without what PostgreSQL cannot hold and nobody means: halves of characters, and control
 * characters other than line breaks and tabs.
 */
const typed = z.string().transform((text) => text.toWellFormed().replaceAll(/(?![\n\r\t])\p{Cc}/gu, ''))

const attachment = z.object({
  kind: z.enum(['image', 'file']),
  /** The platform's key of the resource inside its message. */
  key: z.string(),
  name: typed.optional(),
})
export type InboundAttachment = z.output<typeof attachment>

const mention = z.object({ key: z.string(), openId: z.string().optional(), name: z.string() })
export type InboundMention = z.output<typeof mention>

const message = z.object({
  type: z.literal('message'),
  messageId: z.string(),
  chatId: z.string(),
  chatKind: z.enum(['p2p', 'group']),
  senderOpenId: z.string(),
  /** The message this one answers. */
  parentId: z.string().optional(),
  /** Mentions are written out as `@name`; `mentions` says whose they are. */
  text: typed,
  mentions: z.array(mention),
  attachments: z.array(attachment),
})

const formValue = z.union([typed, z.boolean(), z.number(), z.array(typed)])

const action = z.object({
  type: z.literal('action'),
  messageId: z.string(),
  chatId: z.string(),
  operatorOpenId: z.string(),
  /** `<noun.verb>` of the button's callback value. */
  action: z.string(),
  value: z.record(z.string(), z.unknown()),
  form: z.record(z.string(), formValue),
})

/**
 * What reaches the bot, in our words: parsed from the platform's events by the intake, carried by the queue,
 * read by the router. Only what is needed is kept.
 */
export const inbound = z.discriminatedUnion('type', [
  message,
  action,
  z.object({
    type: z.literal('bot-added'),
    chatId: z.string(),
    operatorOpenId: z.string(),
    name: z.string(),
  }),
  z.object({ type: z.literal('bot-removed'), chatId: z.string() }),
  z.object({ type: z.literal('chat-entered'), chatId: z.string(), openId: z.string() }),
  z.object({ type: z.literal('menu'), openId: z.string(), key: z.string() }),
  z.object({ type: z.literal('person-changed'), openId: z.string(), resigned: z.boolean() }),
  z.object({ type: z.literal('person-left'), openId: z.string() }),
])

export type Inbound = z.output<typeof inbound>
export type InboundMessage = z.output<typeof message>
export type InboundAction = z.output<typeof action>
export type FormValue = z.output<typeof formValue>

/** What a callback is answered with: the platform's shape, kept with the job so that a repeat gets the same. */
export const callbackAnswer = z.object({
  toast: z.object({ type: z.enum(['success', 'info', 'warning', 'error']), content: z.string() }).optional(),
  card: z.object({ type: z.literal('raw'), data: z.record(z.string(), z.unknown()) }).optional(),
})
export type CallbackAnswer = z.output<typeof callbackAnswer>
