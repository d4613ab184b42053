import type { Indicator } from '#src/domain/indicator/schema.ts'
import type { Reading } from '#src/domain/policy/decided.ts'
import { idAfter } from '#src/domain/policy/due/school-year.ts'
import type { Major, School } from '#src/domain/school.ts'
import type { Term } from '#src/domain/term.ts'
import { latestTerm, nextTerm, termOn } from '#src/domain/weeks.ts'

/** For what something is counted today: this term, the next one, this year. */
export interface Periods {
  readonly term: string
  readonly nextTerm: string
  readonly year: string
  readonly from: string
  readonly to: string
}

/** Which school is asked about, and what of it. */
export interface Counting {
  readonly school: School
  readonly majors: readonly Major[]
  /** The lead college, whose teams owe what each major owes once. */
  readonly leadId: string | undefined
  readonly periods: Periods
  readonly indicators: readonly Indicator[]
  readonly readings: readonly Reading[]
}

/** None before the first term. */
export function periodsOf(terms: readonly Term[], today: string): Periods | undefined {
  const term = termOn(terms, today) ?? latestTerm(terms, today)
  if (!term) return undefined
  return {
    term: term.id,
    nextTerm: nextTerm(terms, today)?.id ?? idAfter(term) ?? term.id,
    year: today.slice(0, 4),
    from: term.firstDay,
    to: term.lastDay,
  }
}

/** The id of the period an indicator is counted for now. */
export function periodFor({ period }: Indicator, periods: Periods): string {
  if (period === 'next_term') return periods.nextTerm
  return period === 'year' ? periods.year : periods.term
}

/** The last day of it; what is filed for the next term is due in this one. */
export function lastDayOf({ period }: Indicator, { year, to }: Periods): string {
  return period === 'year' ? `${year}-12-31` : to
}
