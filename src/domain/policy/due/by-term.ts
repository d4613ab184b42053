import { addMonths, lastOfMonth } from '../../dates.ts'
import type { Term } from '../../term.ts'
import { dateInWeek } from '../../weeks.ts'
import type { DueRule } from '../due-rule.ts'
import type { NamedDay } from './deadline.ts'
import { named, type DueContext, type Occasion } from './occasion.ts'
import { idAfter, isSpring, schoolYearOf } from './school-year.ts'

type RuleOf<Kind extends DueRule['kind']> = Extract<DueRule, { kind: Kind }>

const isFriday = 5

/** 每学期一次 — of terms that have begun. */
export function endOfTerm(
  { warnInWeeks }: RuleOf<'end_of_term'>,
  { terms, today, window, firstWeekday }: DueContext,
): Occasion[] {
  const begun = terms.filter(({ firstDay, lastDay }) => firstDay <= today && lastDay >= window.from)
  return begun.map((term) => {
    const warn = warnInWeeks.flatMap((week) => {
      const friday = dateInWeek(term, week, isFriday, firstWeekday)
      return friday === undefined ? [] : `${week} ${friday}`
    })
    const data = { term: term.id, warn: warn.join(',') }
    return { period: term.id, part: 1, days: [named('rule', term.lastDay, 'end_of_term', data)] }
  })
}

/**
 * 每学期期末前报下一学期 — for every term that is to come, and for the one after the last that is known. Of that one
 * there is only the customary day, since it is not in the calendar yet.
 */
export function beforeNextTerm(
  { months }: RuleOf<'before_next_term'>,
  { terms, today }: DueContext,
): Occasion[] {
  const coming = terms.flatMap((term, index) => {
    if (term.firstDay <= today) return []
    const before = terms[index - 1]
    const customary = customaryDay(months, before?.lastDay ?? term.firstDay)
    const hard = before && named('hard', before.lastDay, 'before_term_end', { term: before.id })
    return [{ period: term.id, part: 1, days: [customary, ...(hard ? [hard] : [])] }]
  })
  const last = terms.at(-1)
  const period = last && idAfter(last)
  if (!last || period === undefined) return coming
  return [...coming, { period, part: 1, days: [customaryDay(months, last.lastDay)] }]
}

/** The end of the last of these months that has begun when the term ends. */
function customaryDay(months: readonly number[], lastDay: string): NamedDay {
  const [year, inMonth] = [Number(lastDay.slice(0, 4)), Number(lastDay.slice(5, 7))]
  const descending = months.toSorted((one, other) => other - one)
  const month = descending.find((each) => each <= inMonth)
  const [ofYear, of] = month === undefined ? [year - 1, descending[0] ?? 12] : [year, month]
  return named('customary', lastOfMonth(ofYear, of), 'customary', { month: of })
}

/** 新生开学后 n 个月内. */
export function afterFreshmen({ months }: RuleOf<'after_freshmen'>, { terms }: DueContext): Occasion[] {
  return terms.flatMap(({ freshmenStart: start }) => {
    if (start === undefined) return []
    const day = named('rule', addMonths(start, months), 'after_freshmen', { start, months })
    return [{ period: start.slice(0, 4), part: 1, days: [day] }]
  })
}

/** 每学年 — of school years that have begun; without a day until its last term is known. */
export function inSchoolYear(_: RuleOf<'in_school_year'>, { terms, today, window }: DueContext): Occasion[] {
  const years = Map.groupBy(terms, schoolYearOf)
  return [...years].flatMap(([period, ofYear]) => {
    if (!ofYear.some(({ firstDay }) => firstDay <= today) || isOver(ofYear, window.from)) return []
    const last = ofYear.findLast(isSpring)
    const days = last ? [named('rule', last.lastDay, 'in_school_year', { year: period })] : []
    return [{ period, part: 1, days }]
  })
}

function isOver(terms: readonly Term[], from: string): boolean {
  return terms.every(({ lastDay }) => lastDay < from)
}
