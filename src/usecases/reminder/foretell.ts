import { localDate } from '#src/domain/dates.ts'
import { isOwed, type Obligation, type ObligationKey } from '#src/domain/obligation.ts'
import { expand, type ExpandContext } from '#src/domain/policy/expand.ts'
import { mergedReminders, type PlannedReminder } from '#src/domain/reminder-times.ts'
import { escalation } from '#src/domain/reminder/escalations.ts'
import { lastCallOn } from '#src/domain/reminder/last-call.ts'
import { heldUntil, spread, usualQuiet } from '#src/domain/reminder/quiet.ts'
import { tellingOf } from '../duties/plan-reminders.ts'
import { planningContext, type Planning } from '../duties/planning.ts'
import { snoozeKind } from './snooze.ts'

/** One word about one obligation to everybody who gets it at that instant. */
export interface Foretold {
  readonly at: Date
  readonly kind: 'remind' | 'escalate'
  /** What is not written down yet has its key as its id. */
  readonly obligation: Obligation
  /** Open ids. */
  readonly to: readonly string[]
}

/** What of one item can be worked out before it is written down. */
const byHand: readonly string[] = ['open', 'on_change']

/**
 * Every word that will go out between two days, inclusive, as things stand: by what is owed now, by the packs, the
 * calendar and everybody's quiet hours. Nothing is written and nothing is sent.
 */
export async function foretell(
  planning: Omit<Planning, 'now'>,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly Foretold[]> {
  const { records, rules } = planning
  const zone = rules.timeZone
  const context = await planningContext(planning)
  const people = await records.people.ofSchools(context.schools.map(({ id }) => id))
  const obligations = await owedIn(context, planning)
  const told = tellingOf(context, { people, zone })
  const items = new Set(told.items)
  const planned = mergedReminders([
    told.wordsFor([...obligations.values()].filter((one) => items.has(one.item))),
  ])
  const quiet = await records.quietHours.all()
  const openIds = new Map(people.map(({ id, openId }) => [id, openId]))
  const words = [...planned, ...(await records.reminders.planned(snoozeKind))].flatMap((reminder) => {
    const of = reminder.obligationIds.flatMap((id) => obligations.get(id) ?? [])
    const at = whenSent(reminder, of)
    const day = localDate(at, zone)
    const openId = openIds.get(reminder.personId)
    if (day < from || day > to || openId === undefined) return []
    const kind = reminder.kind === escalation ? ('escalate' as const) : ('remind' as const)
    return of.map((obligation) => ({ at, kind, obligation, openId }))
  })
  return together(words)

  function whenSent({ at, personId }: PlannedReminder, of: readonly Obligation[]): Date {
    const today = localDate(at, zone)
    const own = quiet.get(personId) ?? usualQuiet
    const until = heldUntil({ now: at, quiet: own, zone, lastCallOn: lastCallOn(of, { rules, today }) })
    return until ? spread(until, personId) : at
  }
}

/** What is or will be owed, by id, as far as nobody has handed it in. */
async function owedIn(
  context: ExpandContext,
  { records }: Pick<Planning, 'records'>,
): Promise<ReadonlyMap<string, Obligation>> {
  const stored = new Map((await records.obligations.list({})).map((one) => [keyOf(one), one]))
  const found: Obligation[] = []
  for (const { item, duties } of expand(context)) {
    for (const { obligation } of duties) {
      const key = keyOf(obligation)
      const known = stored.get(key)
      stored.delete(key)
      found.push(
        known
          ? { ...known, ...obligation }
          : { ...obligation, id: key, state: 'missing', doneOn: undefined, extension: undefined },
      )
    }
    if (item.duty && byHand.includes(item.duty.due.kind)) continue
    // Nobody has begun on it and it is planned no more: it will be taken away.
    for (const [key, one] of stored) if (one.item === item.id && one.state === 'missing') stored.delete(key)
  }
  return new Map([...found, ...stored.values()].filter(isOwed).map((one) => [one.id, one]))
}

/** `S0-13/DP/JD/2026-2027-2/1` */
export function keyOf({ item, schoolId, majorId, period, part }: ObligationKey): string {
  return [item, schoolId, majorId ?? '-', period, part].join('/')
}

interface Word extends Omit<Foretold, 'to'> {
  readonly openId: string
}

function together(words: readonly Word[]): readonly Foretold[] {
  const same = Map.groupBy(words, ({ at, kind, obligation }) =>
    [at.toISOString(), kind, keyOf(obligation)].join(' '),
  )
  return [...same]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .flatMap(([, [first, ...more]]) => {
      if (!first) return []
      const { at, kind, obligation } = first
      const to = [...new Set([first, ...more].map(({ openId }) => openId))].toSorted()
      return [{ at, kind, obligation, to }]
    })
}
