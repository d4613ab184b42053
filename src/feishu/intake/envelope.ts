import { z } from 'zod'

import type { JsonObject } from './json.ts'

/** An identifier of the platform. The length is no rule of the platform's: it keeps keys of the queue short. */
export const platformId = z.string().min(1).max(256)

const second = z.object({
  schema: z.literal('2.0'),
  header: z.object({
    event_id: platformId,
    event_type: platformId,
    token: z.string(),
    app_id: z.string(),
  }),
  event: z.unknown().optional(),
})

/** The first version is still how the first entry into a private chat is told. */
const first = z.object({
  type: z.literal('event_callback'),
  uuid: platformId,
  token: z.string(),
  event: z.object({ type: platformId, app_id: z.string() }),
})

/** What is around every event, in either version of the platform's form (event subscription guide). */
export interface Envelope {
  readonly id: string
  readonly type: string
  readonly token: string
  readonly appId: string
  readonly event: unknown
}

export function readEnvelope(body: JsonObject): Envelope | undefined {
  if ('schema' in body) {
    const read = second.safeParse(body)
    if (!read.success) return undefined
    const { header, event } = read.data
    return { id: header.event_id, type: header.event_type, token: header.token, appId: header.app_id, event }
  }
  const read = first.safeParse(body)
  if (!read.success) return undefined
  const { uuid, token, event } = read.data
  return { id: uuid, type: event.type, token, appId: event.app_id, event: body['event'] }
}
