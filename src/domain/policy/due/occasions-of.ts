import type { DueRule } from '../due-rule.ts'
import { afterEvent, beforeEvent } from './by-event.ts'
import { beforeMonth, inMonth, inWindow, inYear, onDates } from './by-month.ts'
import { afterFreshmen, beforeNextTerm, endOfTerm, inSchoolYear } from './by-term.ts'
import type { DueContext, Occasion } from './occasion.ts'

type Rules = { readonly [Kind in DueRule['kind']]: Extract<DueRule, { kind: Kind }> }

/** How the days of each kind of rule are found. */
const finders: {
  readonly [Kind in keyof Rules]: (rule: Rules[Kind], context: DueContext) => readonly Occasion[]
} = {
  open: () => [],
  on_change: () => [],
  on_dates: onDates,
  in_month: inMonth,
  before_month: beforeMonth,
  in_window: inWindow,
  end_of_term: endOfTerm,
  before_next_term: beforeNextTerm,
  after_freshmen: afterFreshmen,
  in_year: inYear,
  in_school_year: inSchoolYear,
  after_event: afterEvent,
  before_event: beforeEvent,
  // Of the year that runs, so that it can be filed and told of; its day is for somebody to say.
  appointed: (_, { today }) => [{ period: today.slice(0, 4), part: 1, days: [] }],
}

/** The times at which something is due by a rule, as far as its day lies ahead or in the term that runs. */
export function occasionsOf<Kind extends keyof Rules>(
  rule: Rules[Kind] & { readonly kind: Kind },
  context: DueContext,
): readonly Occasion[] {
  const find = finders[rule.kind]
  return find(rule, context)
}
