import type { Term } from '../../term.ts'
import { latestTerm } from '../../weeks.ts'
import type { PlanWindow } from './occasion.ts'

/**
 * The days for which duties are planned: from the first day of the term that runs, or ran last, to the end of the last
 * term that is known, and at least of this year.
 */
export function planWindow(terms: readonly Term[], today: string): PlanWindow {
  const from = latestTerm(terms, today)?.firstDay ?? today
  const ends = [...terms.map(({ lastDay }) => lastDay), `${today.slice(0, 4)}-12-31`]
  return { from, to: ends.toSorted().at(-1) ?? from }
}
