import { z } from 'zod'

import type { JsonObject } from './json.ts'

const challenge = z.object({
  type: z.literal('url_verification'),
  challenge: z.string(),
  token: z.string(),
})

/**
 * What must be sent back when the address of the bot is saved in the developer console, or nothing when this is no
 * such request or the verification token in it is not ours.
 */
export function readChallenge(body: JsonObject, isToken: (sent: string) => boolean): string | undefined {
  if (body['type'] !== 'url_verification') return undefined
  const read = challenge.safeParse(body)
  return read.success && isToken(read.data.token) ? read.data.challenge : undefined
}
