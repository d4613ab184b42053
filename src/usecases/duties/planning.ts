import type { Decided } from '#src/domain/policy/decided.ts'
import { expand, type ExpandContext, type PlannedItem } from '#src/domain/policy/expand.ts'
import { planWindow } from '#src/domain/policy/due/plan-window.ts'
import { yearsOf } from '#src/domain/policy/due/occasion.ts'
import { schoolYearOf } from '#src/domain/policy/due/school-year.ts'
import { calendarOf, type Rulebook } from '#src/domain/rulebook.ts'
import type { ConsortiumSnapshot } from '#src/ports/consortium.ts'
import type { Records } from '#src/ports/store.ts'
import { happeningsOf } from './happenings.ts'

export interface Planning {
  readonly records: Records
  readonly rules: Rulebook
  readonly today: string
  readonly now: Date
}

/** Everything that duties hang on, read at once. */
export async function planningContext(
  { records, rules, today }: Omit<Planning, 'now'>,
  consortium?: ConsortiumSnapshot,
): Promise<ExpandContext> {
  const snapshot = consortium ?? (await records.consortium.snapshot())
  const { schools, majors, terms, firstWeekday } = snapshot
  const decided: Decided = await records.policy.decided()
  const window = planWindow(terms, today)
  const periods = [...terms.flatMap((term) => [term.id, schoolYearOf(term)]), ...yearsOf(window).map(String)]
  return {
    packs: rules.packs,
    decided,
    schools,
    majors,
    terms,
    firstWeekday,
    calendar: calendarOf(rules, snapshot),
    today,
    activities: await records.activities.list({ periods: [...new Set(periods)] }),
    happenings: await happeningsOf(records, rules.packs, rules.timeZone),
  }
}

/** What every school owes, written down or not, with every reading of its day. */
export async function dutiesOf(planning: Omit<Planning, 'now'>): Promise<readonly PlannedItem[]> {
  return [...expand(await planningContext(planning))]
}
