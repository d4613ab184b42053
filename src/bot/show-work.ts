import { z } from 'zod'
import { workCard } from '#src/cards/work.ts'
import { drawing } from '#src/cards/view.ts'
import type { Log } from '#src/log.ts'
import type { Store } from '#src/ports/store.ts'
import type { Work } from '#src/ports/work.ts'
import { drawCard, render } from './render.ts'

/** Somebody wants to see the work, or to have a failed job tried again first. */
export const workRequest = z.object({
  /** What asked for it, once. */
  key: z.string(),
  openId: z.string(),
  language: z.enum(['zh', 'en']),
  retry: z.object({ queue: z.enum(['inbound', 'outbound', 'background']), id: z.string() }).exactOptional(),
  /** The card that was pressed: it is drawn anew instead of sending another. */
  messageId: z.string().exactOptional(),
})
export type WorkRequest = z.output<typeof workRequest>

interface Deps {
  readonly store: Pick<Store, 'transaction'>
  readonly work: Work
  readonly log: Log
  readonly now: () => Date
  readonly timeZone: string
}

/** Failures a card lists; the rest is counted. */
const listed = 8

/** Looks at the work outside of every transaction and shows it. Returns the lanes with something new to send. */
export async function showWork(request: WorkRequest, deps: Deps): Promise<readonly string[]> {
  const { work, store, log, now, timeZone } = deps
  const { key, openId, language, retry, messageId } = request
  if (retry) await work.retry(retry)
  const [counts, failed, outbox] = await Promise.all([work.counts(), work.failed(listed), work.outbox()])
  const shown = drawing(workCard, { counts, failed, outbox, at: now(), timeZone })
  return store.transaction(async ({ outbox: messages }) => {
    const pressed = messageId === undefined ? undefined : await messages.byMessageId(messageId)
    const card = pressed && drawCard(shown, language, log)
    if (pressed && card) {
      await messages.redraw(pressed.id, JSON.stringify(card))
      return [pressed.lane]
    }
    const rendered = render({ kind: 'card', drawing: shown }, language, log)
    await messages.put({ key: `${key}#work`, target: { kind: 'person', openId }, language, ...rendered })
    return [openId]
  })
}
