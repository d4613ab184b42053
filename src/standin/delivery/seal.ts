import { createCipheriv, createHash, randomBytes, randomInt } from 'node:crypto'
import type { StandInApp } from '#src/standin/app.ts'
import { type StandInClock, second } from '#src/standin/clock.ts'

/** AES-256-CBC under the SHA-256 of the Encrypt Key, base64 of iv and cipher text (event encryption page). */
function encrypt(plain: string, encryptKey: string): string {
  const key = createHash('sha256').update(encryptKey).digest()
  const iv = randomBytes(16)
  const cipher = createCipheriv('aes-256-cbc', key, iv)
  return Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final()]).toString('base64')
}

/** A body as it crosses the wire. Without an Encrypt Key it goes plain, and nothing is signed. */
export function sealBody(plain: string, { encryptKey }: StandInApp): string {
  return encryptKey === '' ? plain : JSON.stringify({ encrypt: encrypt(plain, encryptKey) })
}

/** The three headers of events and callbacks: hex SHA-256 of timestamp, nonce, Encrypt Key and the raw body. */
export function signatureHeaders(
  body: string,
  { encryptKey }: StandInApp,
  clock: StandInClock,
): Record<string, string> {
  if (encryptKey === '') return {}
  const timestamp = String(Math.floor(clock.now() / second))
  const nonce = String(randomInt(1e9))
  const signature = createHash('sha256')
    .update(timestamp + nonce + encryptKey + body)
    .digest('hex')
  return {
    'X-Lark-Request-Timestamp': timestamp,
    'X-Lark-Request-Nonce': nonce,
    'X-Lark-Signature': signature,
  }
}
