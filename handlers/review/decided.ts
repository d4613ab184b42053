import type { Ask } from '#src/bot/ask.ts'
import { redraw, replace, show, tell, type Part } from '#src/bot/reply.ts'
import { filingVerdict } from '#src/cards/filing-verdict.ts'
import { reviewCard } from '#src/cards/review-card.ts'
import { sayIn, sentence } from '#src/i18n/say.ts'
import type { Decided } from '#src/usecases/review/decide.ts'
import { showReview } from '#src/usecases/review/shown.ts'
import { reviewSubject } from '#src/usecases/review/subjects.ts'
import { redrawReceipt } from '../filing/receipt.ts'

/** After a verdict: the card shows it, the other reviewers' cards do, and the school is told, alone. */
export async function sayDecided(ask: Ask, { filing, review }: Decided): Promise<readonly Part[]> {
  const shown = await showReview(ask, filing)
  const subject = reviewSubject(filing.id)
  const round = shown.rounds.at(-1)
  if (!round) return [replace(reviewCard, shown, subject)]
  const { id, number, version, form, period, school, major, clause } = shown
  const verdict = { id, number, version, form, period, school, major, clause, round }
  const readers = await schoolsPeople(ask, filing.schoolId, filing.personId)
  return [
    replace(reviewCard, shown, subject),
    redraw(subject, reviewCard, shown),
    await redrawReceipt(ask, filing),
    ...readers
      .filter((personId) => personId !== review.byPersonId)
      .map((personId) => show(filingVerdict, verdict, { to: { personId } })),
    ...(review.insteadOfId === undefined
      ? []
      : [
          await toldInstead(ask, review.insteadOfId, {
            by: round.by,
            number,
            school,
            verdict: review.verdict,
          }),
        ]),
  ]
}

/** Who filled it in, and the coordinators of the school. */
export async function schoolsPeople(
  { records }: Ask,
  schoolId: string,
  filerId?: string,
): Promise<readonly string[]> {
  const coordinators = await records.people.holding('coordinator', schoolId)
  const filer = filerId === undefined ? undefined : await records.people.byId(filerId)
  return [...new Set([...(filer?.active ? [filer.id] : []), ...coordinators.map(({ id }) => id)])]
}

interface Instead {
  readonly by: string
  readonly number: string
  readonly school: string
  readonly verdict: 'passed' | 'returned' | 'reopened'
}

/** Who handed their reviews over learns what was decided for them. */
async function toldInstead({ records }: Ask, personId: string, instead: Instead): Promise<Part> {
  const person = await records.people.byId(personId)
  const verdict = sayIn(person?.language ?? 'zh')(
    instead.verdict === 'passed' ? 'review.state.passed' : 'review.state.returned',
  )
  return tell({ personId }, sentence('verdict.instead', { ...instead, verdict }))
}
