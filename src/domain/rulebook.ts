import { createWorkCalendar, type CalendarYear, type WorkCalendar } from './calendar.ts'
import type { Indicator } from './indicator/schema.ts'
import type { LessonPlan } from './lesson-plan.ts'
import type { OwnDay } from './own-day.ts'
import type { PolicyPack } from './policy/pack.ts'
import type { DeliverySettings } from './reminder/delivery-settings.ts'
import type { Rubric } from './rubric.ts'

/** What documents and files say, read from config/ at start. */
export interface Rulebook {
  readonly timeZone: string
  /** The years whose holidays are published. */
  readonly years: readonly CalendarYear[]
  readonly lessons: LessonPlan
  readonly rubric: Rubric
  readonly delivery: DeliverySettings
  readonly indicators: readonly Indicator[]
  /** 政策包, in the order of their names. */
  readonly packs: readonly PolicyPack[]
}

/** The rulebook together with what the consortium has decided since. */
export interface RulesInForce extends Rulebook {
  readonly calendar: WorkCalendar
}

interface Decided {
  readonly ownDays: readonly OwnDay[]
}

/** The working calendar of an answer: the published years with the consortium's own days before them. */
export function calendarOf({ years }: Pick<Rulebook, 'years'>, { ownDays }: Decided): WorkCalendar {
  return createWorkCalendar({ years, ownDays })
}

export function inForce(rules: Rulebook, decided: Decided): RulesInForce {
  return { ...rules, calendar: calendarOf(rules, decided) }
}
