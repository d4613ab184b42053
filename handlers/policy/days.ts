import type { Ask } from '#src/bot/ask.ts'
import type { DerivedDay } from '#src/cards/derivation-text.ts'
import type { Deadline } from '#src/domain/policy/due/deadline.ts'
import { expand, type PlannedDuty } from '#src/domain/policy/expand.ts'
import type { Entry } from '#src/domain/policy/item-index.ts'
import { planningContext } from '#src/usecases/duties/planning.ts'

export interface PolicyDay extends DerivedDay {
  readonly dueOn: string
  readonly provisional: boolean
}

const mostDays = 4

/** When an item is due in the terms that are known: at one's own school, or where it is said for all of them. */
export async function daysOf(ask: Ask, { pack, item }: Entry): Promise<readonly PolicyDay[]> {
  const { duty } = item
  if (!duty || duty.due.kind === 'open' || duty.due.kind === 'on_change') return []
  const context = await planningContext(ask, ask.consortium)
  const [planned] = [...expand({ ...context, packs: [{ ...pack, items: [item] }] })]
  return oneOfEach(dutiesFor(ask, duty.due.kind, planned?.duties ?? []).flatMap(({ deadlines }) => deadlines))
}

/** When another school's internship begins is that school's. */
function dutiesFor(
  { place, actor }: Ask,
  kind: string,
  duties: readonly PlannedDuty[],
): readonly PlannedDuty[] {
  const school = place.kind === 'group' ? place.school : actor.school
  const own = duties.filter(({ obligation }) => obligation.schoolId === school?.id)
  const isOfEvent = kind === 'after_event' || kind === 'before_event'
  return own.length > 0 || isOfEvent ? own : duties
}

/** Each day once, soonest first. The reading that was not chosen is no day of this consortium. */
function oneOfEach(deadlines: readonly Deadline[]): readonly PolicyDay[] {
  const valid = deadlines.filter(
    ({ counts, reading }) => counts || (reading !== 'strict' && reading !== 'loose'),
  )
  const days = new Map(valid.map((day) => [`${day.dueOn} ${day.reading}`, day]))
  return [...days.values()].toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)).slice(0, mostDays)
}
