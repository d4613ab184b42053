import type { Ask } from '#src/bot/ask.ts'
import { show, type Part } from '#src/bot/reply.ts'
import { extensionCard } from '#src/cards/extension-card.ts'
import { reviewCard } from '#src/cards/review-card.ts'
import { refusal } from '#src/failure.ts'
import { filingOf } from '#src/usecases/review/decide.ts'
import { reviewMatter } from '#src/usecases/review/duty-of.ts'
import { showExtension } from '#src/usecases/review/shown-extension.ts'
import { showReview } from '#src/usecases/review/shown.ts'
import { actingIn } from '#src/usecases/review/stead.ts'
import { extensionSubject, reviewSubject } from '#src/usecases/review/subjects.ts'
import type { Waiting } from '#src/usecases/review/waiting.ts'
import { openRectification } from '../rectification/open.ts'

/** The card of one thing that waits, for whoever may decide on it. */
export async function openWaiting(ask: Ask, { kind, id }: Pick<Waiting, 'kind' | 'id'>): Promise<Part> {
  if (kind === 'rectification') return openRectification(ask, id)
  if (kind === 'extension') {
    const obligation = await ask.records.obligations.byId(id)
    if (!obligation) throw refusal('review.missing')
    await actingIn(ask, 'filing.review', reviewMatter(ask.rules, obligation))
    return show(extensionCard, await showExtension(ask, obligation), { subject: extensionSubject(id) })
  }
  const filing = await filingOf(ask, id)
  await actingIn(ask, 'filing.review', reviewMatter(ask.rules, filing))
  return show(reviewCard, await showReview(ask, filing), { subject: reviewSubject(id) })
}
