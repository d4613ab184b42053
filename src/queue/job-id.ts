import { createHash } from 'node:crypto'

/** BullMQ splits ids at colons; anything unusual or long is hashed, so that every key has an id of its own. */
const plain = /^[A-Za-z0-9_.@+-]{1,100}$/

/** The one id of all jobs of this name and key. The name before it keeps it from looking like a number. */
export function jobId(name: string, key: string): string {
  return plain.test(key)
    ? `${name}/${key}`
    : `${name}#${createHash('sha256').update(key).digest('base64url')}`
}
