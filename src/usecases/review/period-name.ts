import type { Term } from '#src/domain/term.ts'

/** What an obligation is for, as people say it: a term by its name, a year as it stands; empty for what is owed once. */
export function periodName(terms: readonly Term[], period: string): string {
  const term = terms.find(({ id }) => id === period)
  if (term) return term.name
  return /^20\d{2}(?:-20\d{2})?$/.test(period) ? period : ''
}
