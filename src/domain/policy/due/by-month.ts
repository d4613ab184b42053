import { addDays, lastOfMonth } from '../../dates.ts'
import type { DueRule } from '../due-rule.ts'
import { named, yearsOf, type DueContext, type Occasion } from './occasion.ts'

type RuleOf<Kind extends DueRule['kind']> = Extract<DueRule, { kind: Kind }>

/** Days written in the document. */
export function onDates({ dates }: RuleOf<'on_dates'>): Occasion[] {
  return dates.map((date, index) => ({
    period: 'once',
    part: index + 1,
    days: [named('rule', date, 'on_date')],
  }))
}

/** 每年 6 月. */
export function inMonth({ month, year }: RuleOf<'in_month'>, { window }: DueContext): Occasion[] {
  return (year === undefined ? yearsOf(window) : [year]).map((each) => ({
    period: String(each),
    part: 1,
    days: [named('rule', lastOfMonth(each, month), 'in_month', { month })],
  }))
}

/** 5 月前 — both readings, the one that was not chosen aside. */
export function beforeMonth(
  { month, year, reading }: RuleOf<'before_month'>,
  { window, settingOf }: DueContext,
): Occasion[] {
  const { value, isDefault } = settingOf(reading)
  const data = { month, setting: reading, isDefault }
  return (year === undefined ? yearsOf(window) : [year]).map((each) => {
    const strict = named('strict', beforeFirst(each, month), 'before_month_strict', data)
    const loose = named('loose', lastOfMonth(each, month), 'before_month_loose', data)
    const days = [strict, loose].map((day) => (day.reading === value ? day : { ...day, aside: true }))
    return { period: String(each), part: 1, days }
  })
}

function beforeFirst(year: number, month: number): string {
  return addDays(`${year}-${String(month).padStart(2, '0')}-01`, -1)
}

/** 10—11 月. */
export function inWindow({ from, to }: RuleOf<'in_window'>, { window }: DueContext): Occasion[] {
  return yearsOf(window).map((year) => ({
    period: String(year),
    part: 1,
    days: [named('rule', lastOfMonth(year, to), 'in_window', { from, to })],
  }))
}

/** 每年 n 次 — of years that have begun: nobody owes a frequency before its time runs. */
export function inYear({ times }: RuleOf<'in_year'>, { window, today }: DueContext): Occasion[] {
  const begun = yearsOf(window).filter((year) => String(year) <= today.slice(0, 4))
  return begun.flatMap((year) =>
    Array.from({ length: times }, (_, index) => {
      const part = index + 1
      const nominal = lastOfMonth(year, Math.floor((12 * part) / times))
      const day =
        times === 1
          ? named('rule', nominal, 'in_year', { year })
          : named('part', nominal, 'in_year_part', { year, times, part })
      return { period: String(year), part, days: [day] }
    }),
  )
}
