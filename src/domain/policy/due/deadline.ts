import type { WorkCalendar } from '../../calendar.ts'
import type { Derivation } from '../../obligation.ts'

/**
 * By which reading of a document a day was found: `rule` there is only one, `customary` 一般, `hard` 硬边界, `internal`
 * the consortium's own, `strict` and `loose` of a setting, `scheduled` somebody planned it for that day, `part` one of
 * several in a year.
 */
export type DeadlineReading =
  | 'rule'
  | 'customary'
  | 'hard'
  | 'internal'
  | 'strict'
  | 'loose'
  | 'scheduled'
  | 'part'

/** A day as the document or somebody says it, before anybody has looked whether people work on it. */
export interface NamedDay {
  readonly reading: DeadlineReading
  readonly nominal: string
  readonly derivation: Derivation
  /** Shown beside the others only: the reading that was not chosen. */
  readonly aside?: boolean
}

/** 期限 — one reading of when something is due. */
export interface Deadline extends Omit<NamedDay, 'aside'> {
  /** The working day on or before the nominal one. */
  readonly dueOn: string
  /** 暂定 — it rests on holidays not yet published. */
  readonly provisional: boolean
  /** The one by which it has to be there: the earliest of those that are not aside. */
  readonly counts: boolean
}

/** Every reading of when something is due, soonest first; one of them counts, unless there is none. */
export function deadlinesOf(days: readonly NamedDay[], calendar: WorkCalendar): readonly Deadline[] {
  const rolled = days
    .map(({ aside = false, ...day }) => ({ ...day, aside, ...rolledDay(day, calendar) }))
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
  const first = rolled.find(({ aside }) => !aside)
  return rolled.map(({ aside: _, ...deadline }, index) => ({
    ...deadline,
    counts: rolled[index] === first,
  }))
}

/** What is scheduled is held on its day, whatever day that is. */
function rolledDay({ reading, nominal }: NamedDay, calendar: WorkCalendar) {
  const dueOn = reading === 'scheduled' ? nominal : calendar.onOrBefore(nominal)
  return { dueOn, provisional: calendar.isProvisional(nominal) || calendar.isProvisional(dueOn) }
}
