import { createCipheriv, createHash, randomBytes } from 'node:crypto'

/** The app of these tests: as the developer console would show it. */
export const app = {
  appId: 'cli_a1b2c3d4e5f60718',
  encryptKey: 'the encrypt key of the tests',
  verificationToken: 'the verification token of the tests',
}

/** An instant in the working hours of a spring term. */
export const noon = new Date('2026-03-02T04:00:00Z')

export interface Push {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** Encrypts as the platform does. */
export function encrypt(text: string | Uint8Array, encryptKey = app.encryptKey): string {
  const start = randomBytes(16)
  const cipher = createCipheriv('aes-256-cbc', createHash('sha256').update(encryptKey).digest(), start)
  return Buffer.concat([start, cipher.update(text), cipher.final()]).toString('base64')
}

/** The headers of a body, signed as the platform signs. */
export function sign(
  body: Uint8Array,
  options: { readonly at?: Date; readonly encryptKey?: string; readonly timestamp?: string } = {},
): Record<string, string> {
  const { at = noon, encryptKey = app.encryptKey } = options
  const timestamp = options.timestamp ?? String(Math.floor(at.getTime() / 1000))
  const nonce = randomBytes(8).toString('hex')
  const signature = createHash('sha256')
    .update(`${timestamp}${nonce}${encryptKey}`)
    .update(body)
    .digest('hex')
  return {
    'x-lark-request-timestamp': timestamp,
    'x-lark-request-nonce': nonce,
    'x-lark-signature': signature,
  }
}

/** A body as it stands, rightly signed. */
export function pushRaw(body: string | Uint8Array, at?: Date): Push {
  const bytes = Buffer.from(body)
  return { headers: sign(bytes, at ? { at } : {}), body: bytes }
}

/** Anything that can be written as JSON, encrypted and rightly signed. */
export function push(content: unknown, at?: Date): Push {
  return pushRaw(JSON.stringify({ encrypt: encrypt(JSON.stringify(content)) }), at)
}

/** The challenge of the developer console: encrypted, and not signed. */
export function pushChallenge(content: unknown): Push {
  return { headers: {}, body: Buffer.from(JSON.stringify({ encrypt: encrypt(JSON.stringify(content)) })) }
}

let count = 0

/** An event of the second version around a body. */
export function eventOf(type: string, event: object, header: object = {}): Record<string, unknown> {
  count += 1
  const { appId: app_id, verificationToken: token } = app
  return {
    schema: '2.0',
    header: {
      event_id: `event-${count}`,
      event_type: type,
      create_time: '1772424000000',
      token,
      app_id,
      ...header,
    },
    event,
  }
}

/** What somebody says to the bot in private. */
export function saying(text: string, message: object = {}): Record<string, unknown> {
  const said = {
    message_id: `om_${count}`,
    chat_id: 'oc_private',
    chat_type: 'p2p',
    message_type: 'text',
    content: JSON.stringify({ text }),
    ...message,
  }
  const sender = { sender_id: { open_id: 'ou_teacher' }, sender_type: 'user' }
  return eventOf('im.message.receive_v1', { sender, message: said })
}

/** A press on a card. */
export function pressing(action: object, event: object = {}): Record<string, unknown> {
  const context = { open_message_id: 'om_card', open_chat_id: 'oc_private' }
  const operator = { open_id: 'ou_teacher' }
  return eventOf('card.action.trigger', { operator, token: 'c-update', action, context, ...event })
}
