import type { StandInApp } from '#src/standin/app.ts'
import type { StandInClock } from '#src/standin/clock.ts'
import { freshId } from '#src/standin/ids.ts'
import type { Json } from '#src/standin/json.ts'

/** An event of schema 2.0, ready to be sealed. */
export interface Envelope {
  readonly eventId: string
  readonly eventType: string
  readonly text: string
}

/** Wraps a body. `create_time` is in milliseconds, but in microseconds for card callbacks. */
export function createEnvelope(
  eventType: string,
  event: Json,
  app: StandInApp,
  clock: StandInClock,
): Envelope {
  const eventId = freshId('')
  const now = String(clock.now())
  const header = {
    event_id: eventId,
    event_type: eventType,
    create_time: eventType === 'card.action.trigger' ? `${now}000` : now,
    token: app.verificationToken,
    app_id: app.appId,
    tenant_key: app.tenantKey,
  }
  return { eventId, eventType, text: JSON.stringify({ schema: '2.0', header, event }) }
}
