import type { Ask } from '#src/bot/ask.ts'
import { show, type Part } from '#src/bot/reply.ts'
import { rectificationCard } from '#src/cards/rectification-card.ts'
import { rectificationOf } from '#src/usecases/rectification/find.ts'
import { showRectification, sideOf } from '#src/usecases/rectification/shown.ts'

/** The card of a notice, as far as whoever asks may see it, with what they can do about it. */
export async function openRectification(ask: Ask, id: string): Promise<Part> {
  const found = await rectificationOf(ask, id)
  const side = await sideOf(ask, found)
  const subject = rectificationSubject(id, side)
  return show(rectificationCard, await showRectification(ask, found, side), { subject })
}

/** What a message shows: a notice, as one side sees it. */
export const rectificationSubject = (id: string, side: string): string => `rectification:${id}:${side}`
