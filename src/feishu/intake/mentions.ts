import { z } from 'zod'

import type { InboundMessage } from '#src/bot/inbound.ts'

const mention = z.object({
  key: z.string(),
  id: z.object({ open_id: z.string().nullish() }).nullish(),
  name: z.string(),
})

export const mentionList = z.array(mention).nullish()

export type Mentions = InboundMessage['mentions']

export function readMentions(list: z.output<typeof mentionList>): Mentions {
  return (list ?? []).map(({ key, id, name }) => ({ key, ...(id?.open_id && { openId: id.open_id }), name }))
}

/** Writes `@name` where the platform put `@_user_1`. What nobody is named for stays as it is. */
export function writeOut(text: string, mentions: Mentions): string {
  if (mentions.length === 0) return text
  return text.replaceAll(/@_user_\d+/g, (key) => {
    const mentioned = mentions.find((one) => one.key === key)
    return mentioned === undefined ? key : `@${mentioned.name}`
  })
}
