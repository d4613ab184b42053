import { createHash, randomBytes, randomUUID } from 'node:crypto'

/** `om_` and 32 hex digits: a fresh id of the platform's look. */
export function freshId(prefix: string): string {
  return prefix + randomBytes(16).toString('hex')
}

/** `file_v2_` and a UUID, as the platform names what was uploaded. */
export function freshKey(prefix: string): string {
  return prefix + randomUUID()
}

/** The same id for the same seed, so that a private chat or a union id outlives a restart without being kept. */
export function derivedId(prefix: string, seed: string, digits = 32): string {
  return prefix + createHash('sha256').update(seed).digest('hex').slice(0, digits)
}
