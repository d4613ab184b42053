import type { Term } from '../term.ts'
import { latestTerm, nextTerm, termOn } from '../weeks.ts'
import type { DueRule } from './due-rule.ts'
import { idAfter, schoolYearOf } from './due/school-year.ts'

/** For what a day is, where nobody has said: the next term, the term, the school year or the year it lies in. */
export function periodOf({ kind }: DueRule, date: string, terms: readonly Term[]): string {
  const year = date.slice(0, 4)
  const term = termOn(terms, date)
  if (kind === 'before_next_term') return nextTerm(terms, date)?.id ?? (term && idAfter(term)) ?? year
  if (kind === 'end_of_term') return term?.id ?? year
  if (kind !== 'in_school_year') return year
  const running = term ?? latestTerm(terms, date)
  return running ? schoolYearOf(running) : year
}
