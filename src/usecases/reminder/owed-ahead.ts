import { yearOf } from '#src/domain/dates.ts'
import { deadlineOf, type Obligation, type ObligationKey } from '#src/domain/obligation.ts'
import { planWindow } from '#src/domain/policy/due/plan-window.ts'
import { expand, type ExpandContext } from '#src/domain/policy/expand.ts'
import { planningContext, type Planning } from '../duties/planning.ts'

/** Days of which each is planned alike. */
export interface Stretch {
  readonly context: ExpandContext
  /** Its first day; the first stretch begins before all days. */
  readonly begins: string
  /** The first day after it. */
  readonly ends: string
}

/** What a term or a year brings is owed once that has begun: days ahead are planned as they will be then. */
export async function stretchesOf(
  planning: Omit<Planning, 'now'>,
  until: string,
): Promise<readonly [Stretch, ...Stretch[]]> {
  const now = await planningContext(planning)
  const firstDays = [...now.terms.map(({ firstDay }) => firstDay), `${yearOf(until)}-01-01`]
  const turns = [...new Set(firstDays)].filter((day) => planning.today < day && day <= until).toSorted()
  const first: Stretch = { context: now, begins: '', ends: turns[0] ?? never }
  const later: Stretch[] = []
  for (const [index, today] of turns.entries()) {
    const context = await planningContext({ ...planning, today })
    later.push({ context, begins: today, ends: turns[index + 1] ?? never })
  }
  return [first, ...later]
}

const never = '9999-12-31'

/** What of one item cannot be worked out before it is written down. */
const byHand: readonly string[] = ['open', 'on_change']

export type Known = ReadonlyMap<string, Obligation>

/** What is or will be owed, handed in or not, by key, where so much of it is known. */
export function owedIn(context: ExpandContext, known: Known): Known {
  const left = new Map(known)
  const { from } = planWindow(context.terms, context.today)
  const found: Obligation[] = []
  const workedOut = new Set<string>()
  for (const { item, duties } of expand(context)) {
    for (const { obligation } of duties) {
      const key = keyOf(obligation)
      const before = left.get(key)
      left.delete(key)
      found.push(
        before
          ? { ...before, ...obligation }
          : { ...obligation, id: key, state: 'missing', doneOn: undefined, extension: undefined },
      )
    }
    if (!item.duty || !byHand.includes(item.duty.due.kind)) workedOut.add(item.id)
  }
  // Nobody has begun on it and it is planned no more: it will be taken away, but for what fell due before.
  const staying = [...left.values()].filter(
    (one) => !workedOut.has(one.item) || one.state !== 'missing' || (deadlineOf(one) ?? from) < from,
  )
  return new Map([...found, ...staying].map((one) => [keyOf(one), one]))
}

/** `S0-13/DP/JD/2026-2027-2/1` */
export function keyOf({ item, schoolId, majorId, period, part }: ObligationKey): string {
  return [item, schoolId, majorId ?? '-', period, part].join('/')
}
