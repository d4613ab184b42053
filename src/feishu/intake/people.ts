import { z } from 'zod'

import type { Inbound } from '#src/bot/inbound.ts'

import { platformId } from './envelope.ts'

const changed = z.object({
  object: z.object({
    open_id: platformId,
    status: z
      .object({
        is_resigned: z.boolean().nullish(),
        is_frozen: z.boolean().nullish(),
        is_exited: z.boolean().nullish(),
      })
      .nullish(),
  }),
})

const someone = z.object({ open_id: platformId.nullish() }).nullish()
const deleted = z.object({ object: someone, old_object: someone })

/** contact.user.updated_v3. Without the permission to see a person's status nothing can be told from it. */
export function readPersonChanged(event: unknown): Inbound | 'ignored' | undefined {
  const read = changed.safeParse(event)
  if (!read.success) return undefined
  const { open_id: openId, status } = read.data.object
  if (!status) return 'ignored'
  const resigned = [status.is_resigned, status.is_frozen, status.is_exited].includes(true)
  return { type: 'person-changed', openId, resigned }
}

/** contact.user.deleted_v3 */
export function readPersonLeft(event: unknown): Inbound | undefined {
  const read = deleted.safeParse(event)
  if (!read.success) return undefined
  const openId = read.data.old_object?.open_id ?? read.data.object?.open_id
  return !openId ? undefined : { type: 'person-left', openId }
}
