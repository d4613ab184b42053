import { randomUUID } from 'node:crypto'
import type { StandInApp } from '#src/standin/app.ts'
import type { StandInClock } from '#src/standin/clock.ts'
import type { Posted, Poster } from '#src/standin/delivery/poster.ts'
import { sealBody, signatureHeaders } from '#src/standin/delivery/seal.ts'

export type Carried = Posted | { readonly kind: 'nobody' }

/** How events and callbacks reach the bot. */
export interface Transport {
  carry(kind: 'event' | 'callback', text: string): Promise<Carried>
}

interface Webhook {
  readonly app: StandInApp
  readonly clock: StandInClock
  readonly poster: Poster
  readonly deadlineMs: number
  readonly urls: Readonly<Record<'event' | 'callback', () => string | undefined>>
}

/**
 * To the request URL, encrypted and signed. Every try is sealed anew; whether the platform signs a repeated push with
 * a fresh timestamp is not published.
 */
export function createWebhook({ app, clock, poster, deadlineMs, urls }: Webhook): Transport {
  return {
    carry: async (kind, text) => {
      const url = urls[kind]()
      if (url === undefined) return { kind: 'nobody' }
      const body = sealBody(text, app)
      const headers = { 'X-Request-Id': randomUUID(), ...signatureHeaders(body, app, clock) }
      return poster.post(url, body, { headers, deadlineMs })
    },
  }
}

/** The long connection while the bot holds one open, else the request URL: the console knows either, never both. */
export function eitherOf(
  longConnection: Transport & { isConnected(): boolean },
  webhook: Transport,
): Transport {
  return {
    carry: (kind, text) => (longConnection.isConnected() ? longConnection : webhook).carry(kind, text),
  }
}
