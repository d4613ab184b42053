import type { WorkCalendar } from '../../calendar.ts'
import type { Derivation } from '../../obligation.ts'
import type { Term } from '../../term.ts'
import type { FirstWeekday } from '../../weeks.ts'
import type { PolicyEvent } from '../due-rule.ts'
import type { SettingInForce } from '../settings.ts'
import type { DeadlineReading, NamedDay } from './deadline.ts'

/** One time that something is due. Without days nobody has said yet when. */
export interface Occasion {
  /** What it is for; see `ObligationKey`. */
  readonly period: string
  /** From 1. */
  readonly part: number
  readonly days: readonly NamedDay[]
  /** Owed by whom it happened to, where it hangs on an event. */
  readonly of?: Pick<Happening, 'schoolId' | 'majorId'>
}

/** Something that happened or will happen, on which a duty hangs. */
export interface Happening {
  readonly event: PolicyEvent
  /** Tells two of a kind apart: the id of the record that says so. */
  readonly id: string
  readonly schoolId: string
  readonly majorId: string | undefined
  readonly on: string
}

/** Inclusive days between which duties are planned. */
export interface PlanWindow {
  readonly from: string
  readonly to: string
}

export interface DueContext {
  /** In order. */
  readonly terms: readonly Term[]
  readonly calendar: WorkCalendar
  readonly firstWeekday: FirstWeekday
  readonly today: string
  readonly window: PlanWindow
  readonly happenings: readonly Happening[]
  readonly settingOf: (name: string) => SettingInForce
}

export function named(
  reading: DeadlineReading,
  nominal: string,
  code: string,
  data: Derivation['data'] = {},
): NamedDay {
  return { reading, nominal, derivation: { code, data } }
}

/** Whether the document's own days of an occasion reach into a window. What has none does. */
export function isWithin({ days }: Pick<Occasion, 'days'>, { from, to }: PlanWindow): boolean {
  return (
    days.length === 0 ||
    (days.some(({ nominal }) => nominal >= from) && days.some(({ nominal }) => nominal <= to))
  )
}

/** The years that a window touches. */
export function yearsOf({ from, to }: PlanWindow): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
