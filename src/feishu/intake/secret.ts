import { timingSafeEqual } from 'node:crypto'

/** Compares a secret with what somebody sent, without telling by the time taken how much of it was right. */
export function createSecret(secret: string): (sent: string) => boolean {
  const expected = Buffer.from(secret)
  return (sent) => {
    const actual = Buffer.from(sent)
    return actual.length === expected.length && timingSafeEqual(actual, expected)
  }
}
