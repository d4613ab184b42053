import type { Ask } from '#src/bot/ask.ts'
import { redraw, show, type Part } from '#src/bot/reply.ts'
import { extensionCard } from '#src/cards/extension-card.ts'
import { reviewCard } from '#src/cards/review-card.ts'
import type { Obligation } from '#src/domain/obligation.ts'
import type { Filing } from '#src/ports/filings.ts'
import { reviewerKindOf } from '#src/usecases/review/duty-of.ts'
import { readersOf, reviewersOf } from '#src/usecases/review/reviewers.ts'
import { showExtension } from '#src/usecases/review/shown-extension.ts'
import { showReview } from '#src/usecases/review/shown.ts'
import { extensionSubject, reviewSubject } from '#src/usecases/review/subjects.ts'

/**
 * After something was handed in: a private card with everything needed to decide, to whoever passes it, or to whom they
 * have handed their reviews over. Nobody is told of what nobody reviews. Cards of an earlier round show the new one.
 */
export async function tellReviewers(ask: Ask, filing: Filing): Promise<readonly Part[]> {
  if (reviewerKindOf(ask.rules, filing.item) === 'nobody') return []
  const reviewers = await reviewersOf(ask, filing, filing.personId)
  const readers = await readersOf(ask, reviewers, filing.personId)
  const shown = await showReview(ask, filing)
  const subject = reviewSubject(filing.id)
  return [
    redraw(subject, reviewCard, shown),
    ...readers.map(({ id }) => show(reviewCard, shown, { to: { personId: id }, subject })),
  ]
}

/** After an extension was asked for: the same people decide, also about what nobody reviews. */
export async function tellExtensionAsked(ask: Ask, obligation: Obligation): Promise<readonly Part[]> {
  const askerId = ask.actor.person?.id
  const readers = await readersOf(ask, await reviewersOf(ask, obligation, askerId), askerId)
  const shown = await showExtension(ask, obligation)
  const subject = extensionSubject(obligation.id)
  return [
    redraw(subject, extensionCard, shown),
    ...readers.map(({ id }) => show(extensionCard, shown, { to: { personId: id }, subject })),
  ]
}
