import { z } from 'zod'

/** What the generator of load is told to do. */
export const order = z.discriminatedUnion('kind', [
  /** Makes requests ready: sealing costs more than sending. They replace those from before. */
  z.object({
    kind: z.literal('seal'),
    events: z.enum(['messages', 'mixed']),
    /** The number of the first event; an event's number is all that tells it from another. */
    first: z.number(),
    count: z.number(),
  }),
  /** Sends all that was sealed, each connection its next as soon as the last was answered. */
  z.object({ kind: z.literal('rush'), url: z.string(), connections: z.number() }),
  /** Sends all that was sealed at an even rate, whatever the answers do. */
  z.object({
    kind: z.literal('steady'),
    url: z.string(),
    connections: z.number(),
    perSecond: z.number(),
  }),
])
export type Order = z.output<typeof order>

/** What came of it, all having been accepted. Milliseconds from when a request was due until it was acknowledged. */
export const outcome = z.object({
  /** How often one was answered with 503 and sent again, as the platform would. */
  busy: z.number(),
  seconds: z.number(),
  p50: z.number(),
  p99: z.number(),
})
export type Outcome = z.output<typeof outcome>
