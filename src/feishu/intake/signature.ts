import { createHash, timingSafeEqual } from 'node:crypto'

import type { Clock } from '#src/clock.ts'

export type ReadHeader = (name: string) => string | undefined

/** `absent` when none of the three headers was sent; `wrong` when they do not fit the body, or one is missing. */
type Signed = 'valid' | 'absent' | 'wrong' | 'stale'

export interface Freshness {
  /** Milliseconds a signature may be old. */
  readonly oldestMs: number
  /** Milliseconds it may be ahead of us, for a clock that runs slow. */
  readonly aheadMs: number
}

/**
 * A push that was not taken is repeated after 15 s, 5 min, 1 h and 6 h (event subscription guide), and it is not
 * said whether a repeat is signed anew; so what is almost 8 hours old must still come in. What is replayed within
 * that time is caught by its key, which is remembered for longer.
 */
const defaultFreshness: Freshness = { oldestMs: 8 * 3_600_000, aheadMs: 5 * 60_000 }

/**
 * Checks `hex(sha256(timestamp + nonce + encrypt key + raw body))` (encrypt key configuration, "security check").
 * The bytes are taken as they came: a body parsed and written again may differ from what was signed.
 */
export function createSignatureCheck(options: {
  readonly encryptKey: string
  readonly clock: Clock
  readonly freshness?: Freshness
}): (header: ReadHeader, body: Uint8Array) => Signed {
  const { encryptKey, clock, freshness = defaultFreshness } = options
  return (header, body) => {
    const timestamp = header('x-lark-request-timestamp')
    const nonce = header('x-lark-request-nonce')
    const signature = header('x-lark-signature')
    if (timestamp === undefined && nonce === undefined && signature === undefined) return 'absent'
    if (timestamp === undefined || nonce === undefined || signature === undefined) return 'wrong'
    const signedAt = millisecondsOf(timestamp)
    const sent = Buffer.from(signature, 'hex')
    if (signedAt === undefined || signature.length !== 64 || sent.length !== 32) return 'wrong'
    const expected = createHash('sha256').update(`${timestamp}${nonce}${encryptKey}`).update(body).digest()
    if (!timingSafeEqual(expected, sent)) return 'wrong'
    return isFresh(signedAt, clock, freshness) ? 'valid' : 'stale'
  }
}

/** Seconds, milliseconds, micro- or nanoseconds: the unit is not documented. */
function millisecondsOf(timestamp: string): number | undefined {
  if (!/^(?:\d{10}|\d{13}|\d{16}|\d{19})$/.test(timestamp)) return undefined
  return Number(timestamp.slice(0, 13).padEnd(13, '0'))
}

/** In a rehearsal the business time is turned while the platform signs with the real one: either may fit. */
function isFresh(signedAt: number, clock: Clock, { oldestMs, aheadMs }: Freshness): boolean {
  const isNear = (now: number) => signedAt >= now - oldestMs && signedAt <= now + aheadMs
  return isNear(clock.now().getTime()) || isNear(performance.timeOrigin + clock.ticks())
}
