import type { ObligationKey, ObligationState } from '../obligation.ts'
import { yearOf } from '../dates.ts'
import type { Term } from '../term.ts'
import { termOn } from '../weeks.ts'
import type { Reading } from './decided.ts'
import { schoolYearOf } from './due/school-year.ts'
import { dutyInForce } from './duty-in-force.ts'
import type { DutyScope, PolicyDuty, PolicyPack } from './pack.ts'

type CreditRule = PolicyDuty['credits'][number]

/** Somebody who observed a lesson, as the rules ask about them. */
export interface CountedObserver {
  /** 跨校 — belongs to another school than the lesson. */
  readonly crossSchool: boolean
  /** 选派 — sent to the school of the lesson in that year. */
  readonly dispatched: boolean
}

/** What may count by itself: a lesson that was observed, or something that was held. */
export interface CountedRecord {
  readonly record: CreditRule['record']
  readonly schoolId: string
  readonly majorId: string | undefined
  /** Every period in which it lies: a term, a school year, a year; see `periodsOf`. */
  readonly periods: readonly string[]
  /** The year of its day; none while nobody has said the day. */
  readonly year: string | undefined
  /** The month of its day, from 1. */
  readonly month: number | undefined
  /** None for what is no lesson. */
  readonly observers: readonly CountedObserver[]
}

/** An item towards which records count without anybody filing it, and how often there have to be. */
export interface CreditingItem {
  readonly item: string
  readonly packId: string
  readonly kind: PolicyDuty['kind']
  readonly per: DutyScope
  readonly schools: PolicyDuty['schools']
  readonly times: number
  /** Nobody said when or how often: nothing is owed before it was done. */
  readonly open: boolean
  /** 10—11 月 — the months in which it has to be, where there are some. */
  readonly months: { readonly from: number; readonly to: number } | undefined
  readonly credits: readonly CreditRule[]
}

/** For which obligations a record counts: those of this item, of these periods, and of this school and major. */
export interface Claim {
  readonly of: CreditingItem
  readonly item: string
  readonly periods: readonly string[]
  /** None where it counts for whatever school owes it. */
  readonly schoolId: string | undefined
  readonly majorId: string | undefined
}

/** The items of these packs that are fulfilled by records, in the order of the packs. */
export function creditingItems(
  packs: readonly PolicyPack[],
  chosen: readonly Reading[],
): readonly CreditingItem[] {
  return packs.flatMap(({ id: packId, items }) =>
    items.flatMap(({ id: item, duty }) => {
      if (!duty || duty.credits.length === 0) return []
      const { per, times, due } = dutyInForce(duty, packs, chosen)
      const { kind, schools, credits } = duty
      const months = due.kind === 'in_window' ? { from: due.from, to: due.to } : undefined
      return [{ item, packId, kind, per, schools, times, open: due.kind === 'open', months, credits }]
    }),
  )
}

/** The periods a day lies in: its term, its school year and its year. Between terms there is only the year. */
export function periodsOf(day: string, terms: readonly Term[]): readonly string[] {
  const term = termOn(terms, day)
  return [...(term ? termPeriods(term) : []), String(yearOf(day)), 'once']
}

/** A term is also a part of its school year. */
export function termPeriods(term: Term): readonly string[] {
  return [term.id, schoolYearOf(term)]
}

/** What a record counts for, by every rule of every pack: one act, many clauses. */
export function claimsOf(record: CountedRecord, items: readonly CreditingItem[]): readonly Claim[] {
  return items
    .filter(
      ({ credits, months }) => isInMonths(record, months) && credits.some((rule) => meets(record, rule)),
    )
    .flatMap((of) => {
      const { item, per } = of
      const ofMajor = per === 'major' || per === 'school_major'
      // A lesson of nobody's major counts for no major's team.
      if (ofMajor && record.majorId === undefined) return []
      return [
        {
          of,
          item,
          periods: record.periods,
          schoolId: per === 'school' || per === 'school_major' ? record.schoolId : undefined,
          majorId: ofMajor ? record.majorId : undefined,
        },
      ]
    })
}

/** An inspection in March is not that of October and November. */
function isInMonths({ month }: CountedRecord, months: CreditingItem['months']): boolean {
  return !months || (month !== undefined && months.from <= month && month <= months.to)
}

/** Of several observers one has to be all that is asked for. */
function meets(record: CountedRecord, rule: CreditRule): boolean {
  if (rule.record !== record.record) return false
  if (rule.crossSchool !== true && rule.dispatched !== true) return true
  return record.observers.some(
    ({ crossSchool, dispatched }) =>
      (rule.crossSchool !== true || crossSchool) && (rule.dispatched !== true || dispatched),
  )
}

export function countsFor({ item, periods, schoolId, majorId }: Claim, owed: ObligationKey): boolean {
  return (
    owed.item === item &&
    periods.includes(owed.period) &&
    (schoolId === undefined || owed.schoolId === schoolId) &&
    (majorId === undefined || owed.majorId === majorId)
  )
}

/**
 * How many records one part asks for. The first of two meetings a year is held with the first record, the second with
 * the second; what is owed once asks for as many as the item says.
 */
export function neededFor(
  part: number,
  { parts, times }: { readonly parts: number; readonly times: number },
) {
  return Math.ceil((Math.max(times, parts) * part) / parts)
}

export interface Settled {
  readonly state: ObligationState
  readonly doneOn: string | undefined
}

/**
 * Where an obligation stands by what counts for it; undefined where records have no say: it was waived or waits for a
 * verdict, or it was done otherwise and lost nothing. `days` are those of the records that count, earliest first; `begun`
 * is whether somebody drafts a filing of it; `lost` whether a record counted for it that does no more.
 */
export function settledBy(
  { state }: Pick<Settled, 'state'>,
  counted: {
    readonly days: readonly (string | undefined)[]
    readonly needed: number
    readonly begun: boolean
    readonly lost: boolean
  },
): Settled | undefined {
  if (state !== 'missing' && state !== 'draft' && state !== 'passed') return undefined
  const { days, needed, begun, lost } = counted
  if (days.length >= needed) return { state: 'passed', doneOn: days[needed - 1] }
  if (state !== 'passed' || !lost) return undefined
  return { state: begun ? 'draft' : 'missing', doneOn: undefined }
}
