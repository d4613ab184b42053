import { createDecipheriv, createHash, createSecretKey } from 'node:crypto'

const blockBytes = 16

export interface Cipher {
  /** True for what could be a ciphertext at all: one block of start and at least one of text. Tells no secret. */
  fits(encrypted: string): boolean
  /** The plain text, or nothing for whatever is not ciphertext of this key. Never throws. */
  open(encrypted: string): string | undefined
}

/** AES-256-CBC with `sha256(encrypt key)`; the first block is the start vector (encrypt key configuration). */
export function createCipher(encryptKey: string): Cipher {
  // A key object is set up once; from bytes it would be set up again for every event.
  const key = createSecretKey(createHash('sha256').update(encryptKey).digest())
  return {
    fits: (encrypted) => isWhole(Buffer.byteLength(encrypted, 'base64')),
    open: (encrypted) => {
      const bytes = Buffer.from(encrypted, 'base64')
      if (!isWhole(bytes.length)) return undefined
      try {
        const decipher = createDecipheriv('aes-256-cbc', key, bytes.subarray(0, blockBytes))
        const start = decipher.update(bytes.subarray(blockBytes))
        return Buffer.concat([start, decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
  }
}

function isWhole(length: number): boolean {
  return length >= 2 * blockBytes && length % blockBytes === 0
}
