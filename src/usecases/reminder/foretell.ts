import { localDate } from '#src/domain/dates.ts'
import { isOwed, type Obligation } from '#src/domain/obligation.ts'
import { remembered } from '#src/domain/remembered.ts'
import { mergedReminders, type PlannedReminder } from '#src/domain/reminder-times.ts'
import { escalation } from '#src/domain/reminder/escalations.ts'
import { lastCallOn } from '#src/domain/reminder/last-call.ts'
import { holdUntil } from '#src/domain/reminder/hold.ts'
import { usualQuiet } from '#src/domain/reminder/quiet.ts'
import { teachingTimeOf } from '#src/domain/reminder/teaching-time.ts'
import { isTooMuch } from '#src/domain/reminder/volume.ts'
import { foretellDigests } from '../digest/foretell-digests.ts'
import { tellingOf } from '../duties/plan-reminders.ts'
import type { Planning } from '../duties/planning.ts'
import { keyOf, owedIn, stretchesOf, type Known, type Stretch } from './owed-ahead.ts'
import { foretellOwn } from './own/foretell-own.ts'
import { snoozeKind } from './snooze.ts'
import { foretellWords } from './words/foretell-words.ts'
import type { Matter } from './words/word.ts'

/** One word about one obligation, or about something else, to everybody who gets it at that instant. */
export interface Foretold {
  readonly at: Date
  readonly kind: 'remind' | 'escalate' | 'digest'
  /** What is not written down yet has its key as its id. None where it is about something else than what is owed. */
  readonly obligation: Obligation | undefined
  /** Whose that is, and by when. */
  readonly matter?: Matter & { readonly provisional: boolean }
  /** Open ids. */
  readonly to: readonly string[]
}

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
  const dayAt = remembered((milliseconds) => localDate(new Date(Number(milliseconds)), zone))
  const dayOf = (at: Date) => dayAt(String(at.getTime()))
  const stretches = await stretchesOf(planning, to)
  const [{ context }] = stretches
  const people = await records.people.ofSchools(context.schools.map(({ id }) => id))
  const quiet = await records.quietHours.all()
  const teaching = teachingTimeOf({ ...rules, calendar: context.calendar }, context.terms)
  const openIds = new Map(people.map(({ id, openId }) => [id, openId]))
  const snoozed = await records.reminders.planned(snoozeKind)
  let known: Known = new Map((await records.obligations.list({})).map((one) => [keyOf(one), one]))
  const planned = stretches.flatMap((stretch) => {
    known = owedIn(stretch.context, known)
    return plannedIn(stretch, [...known.values()].filter(isOwed))
  })
  const words = planned.flatMap(({ reminder, of }) => {
    if (isSpared(reminder, of)) return []
    const at = whenSent(reminder, of)
    const day = dayOf(at)
    const openId = openIds.get(reminder.personId)
    if (day < from || day > to || openId === undefined) return []
    const kind = reminder.kind === escalation ? ('escalate' as const) : ('remind' as const)
    return of.map((obligation) => ({ at, kind, obligation, openId }))
  })
  const consortium = await records.consortium.snapshot()
  const inUse = { ...rules, calendar: context.calendar }
  const days = { from, to }
  const others = await foretellWords({ records, rules: inUse, consortium }, days, (one) => whenSent(one, []))
  const reached = others.flatMap(({ personId, ...word }) => {
    const openId = openIds.get(personId)
    return openId === undefined ? [] : [{ ...word, openId }]
  })
  const digests = await foretellDigests(
    { records, rules: inUse, consortium, people, whenTold: (one) => whenSent(one, []) },
    days,
  )
  const told = digests.map(({ at, schoolId, provisional, to: reader }): Foretold => {
    const matter = { schoolId, majorId: undefined, dueOn: undefined, provisional }
    return { at, kind: 'digest', obligation: undefined, matter, to: [reader] }
  })
  const whenTold = (one: Pick<PlannedReminder, 'at' | 'personId'>) => whenSent(one, [])
  const set = (await foretellOwn({ records, rules: inUse, consortium, whenTold }, days)).flatMap(
    ({ at, schoolId, personId, chatId }): readonly Foretold[] => {
      const reader = personId === undefined ? chatId : openIds.get(personId)
      const matter = { schoolId, majorId: undefined, dueOn: undefined, provisional: false }
      return reader === undefined ? [] : [{ at, kind: 'remind', obligation: undefined, matter, to: [reader] }]
    },
  )
  return [...together([...words, ...reached]), ...told, ...set].toSorted(
    (a, b) => a.at.getTime() - b.at.getTime(),
  )

  function plannedIn({ context: then, begins, ends }: Stretch, owed: readonly Obligation[]) {
    const telling = tellingOf(then, { people, zone })
    const items = new Set(telling.items)
    const byId = new Map(owed.map((one) => [one.id, one]))
    return [...mergedReminders([telling.wordsFor(owed.filter(({ item }) => items.has(item)))]), ...snoozed]
      .filter(({ at }) => {
        const day = dayOf(at)
        // What is held is said later, never earlier.
        return begins <= day && day < ends && day <= to
      })
      .map((reminder) => ({ reminder, of: reminder.obligationIds.flatMap((id) => byId.get(id) ?? []) }))
  }

  function whenSent(
    { at, personId }: Pick<PlannedReminder, 'at' | 'personId'>,
    of: readonly Obligation[],
  ): Date {
    const today = dayOf(at)
    const own = quiet.get(personId) ?? usualQuiet
    const lastCall = lastCallOn(of, { rules, today })
    return holdUntil({ now: at, quiet: own, zone, lastCallOn: lastCall, personId, teaching }) ?? at
  }

  function isSpared(reminder: PlannedReminder, of: readonly Obligation[]): boolean {
    const volume = quiet.get(reminder.personId)?.volume
    const today = dayOf(reminder.at)
    if (volume === undefined || lastCallOn(of, { rules, today }) === today) return false
    return isTooMuch(reminder, of, { volume, rules })
  }
}

interface Word extends Omit<Foretold, 'to'> {
  readonly openId: string
  /** What is not owed is known by its kind and id. */
  readonly subject?: string
}

function together(words: readonly Word[]): readonly Foretold[] {
  const same = Map.groupBy(words, ({ at, kind, obligation, subject = '' }) =>
    [at.toISOString(), kind, obligation ? keyOf(obligation) : subject].join(' '),
  )
  return [...same]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .flatMap(([, [first, ...more]]) => {
      if (!first) return []
      const { at, kind, obligation, matter } = first
      const to = [...new Set([first, ...more].map(({ openId }) => openId))].toSorted()
      return [{ at, kind, obligation, ...(matter ? { matter } : {}), to }]
    })
}
