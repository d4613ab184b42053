import { describe, expect, it } from 'vitest'
import { createWorkCalendar } from '#src/domain/calendar.ts'
import type { DueRule } from '#src/domain/policy/due-rule.ts'
import { deadlinesOf } from '#src/domain/policy/due/deadline.ts'
import type { DueContext } from '#src/domain/policy/due/occasion.ts'
import { occasionsOf } from '#src/domain/policy/due/occasions-of.ts'
import { withOwnDays } from '#src/domain/policy/due/own-day.ts'
import { planWindow } from '#src/domain/policy/due/plan-window.ts'
import { idAfter, schoolYearOf } from '#src/domain/policy/due/school-year.ts'
import type { Term } from '#src/domain/term.ts'
import { autumn, calendar, spring, terms, today } from '../demo-consortium.ts'

function context(over: Partial<DueContext> = {}): DueContext {
  const [known, day] = [over.terms ?? terms, over.today ?? today]
  return {
    terms: known,
    calendar,
    firstWeekday: 1,
    today: day,
    window: planWindow(known, day),
    happenings: [],
    settingOf: () => ({
      setting: {
        name: 'S0-15.working_days',
        what: { zh: '天', en: 'days' },
        short: [],
        kind: 'number',
        unit: { zh: '天', en: 'days' },
        min: 1,
        max: 30,
        default: 5,
      },
      kind: 'number',
      value: 5,
      isDefault: true,
    }),
    ...over,
  }
}

const found = (rule: DueRule, over: Partial<DueContext> = {}) =>
  occasionsOf(rule, context(over)).map(({ period, part, days }) =>
    [period, part, ...days.map(({ reading, nominal }) => `${reading} ${nominal}`)].join(' '),
  )
const nextAutumn: Term = { ...autumn, id: '2027-2028-1', firstDay: '2027-08-30', lastDay: '2028-01-14' }

describe('the days of each kind of rule', () => {
  it.each<[string, DueRule, string[]]>([
    ['nothing that is always due', { kind: 'open' }, []],
    ['nothing that is due on change', { kind: 'on_change' }, []],
    [
      'each of several dates',
      { kind: 'on_dates', dates: ['2027-03-01', '2027-06-01'] },
      ['once 1 rule 2027-03-01', 'once 2 rule 2027-06-01'],
    ],
    [
      'the end of a month of every year in sight',
      { kind: 'in_month', month: 2 },
      ['2026 1 rule 2026-02-28', '2027 1 rule 2027-02-28'],
    ],
    ['a month of one year', { kind: 'in_month', month: 6, year: 2027 }, ['2027 1 rule 2027-06-30']],
    [
      'the last day of a window',
      { kind: 'in_window', from: 10, to: 11 },
      ['2026 1 rule 2026-11-30', '2027 1 rule 2027-11-30'],
    ],
    [
      'the end of the term that runs',
      { kind: 'end_of_term', warnInWeeks: [] },
      ['2026-2027-1 1 rule 2027-01-15'],
    ],
    [
      'several times a year, spread evenly',
      { kind: 'in_year', times: 3 },
      ['2026 1 part 2026-04-30', '2026 2 part 2026-08-31', '2026 3 part 2026-12-31'],
    ],
    ['the end of the school year', { kind: 'in_school_year' }, ['2026-2027 1 rule 2027-07-09']],
    ['a month after new students began', { kind: 'after_freshmen', months: 1 }, ['2026 1 rule 2026-09-30']],
    ['no day where nobody has appointed one', { kind: 'appointed' }, ['2026 1']],
  ])('%s', (_, rule, days) => {
    expect(found(rule)).toEqual(days)
  })

  it('the end of a school year is not known before its last term is', () => {
    expect(found({ kind: 'in_school_year' }, { terms: [autumn] })).toEqual(['2026-2027 1'])
  })

  it('a plan for a term is due by custom, and no later than the term before it ends', () => {
    const rule: DueRule = { kind: 'before_next_term', months: [6, 12] }
    expect(found(rule)).toEqual([
      '2026-2027-2 1 customary 2026-12-31 hard 2027-01-15',
      '2027-2028-1 1 customary 2027-06-30',
    ])
    const more = { terms: [...terms, nextAutumn], today: '2027-03-01' }
    expect(found(rule, more)).toEqual([
      '2027-2028-1 1 customary 2027-06-30 hard 2027-07-09',
      '2027-2028-2 1 customary 2027-12-31',
    ])
    const early = [{ ...autumn, lastDay: '2026-12-24' }, spring]
    expect(found(rule, { terms: early })[0]).toBe('2026-2027-2 1 customary 2026-12-31 hard 2026-12-24')
    expect(found(rule, { terms: [spring] })[0]).toBe('2026-2027-2 1 customary 2026-12-31')
    expect(found(rule, { terms: [{ ...autumn, id: 'A1' }] })).toEqual([])
    expect(found(rule, { terms: [] })).toEqual([])
  })

  it('what hangs on an event is due so many working days after or before it', () => {
    const one = { id: 'f1', schoolId: 'DP', majorId: 'JD', on: '2026-12-30' } as const
    const happenings = [
      { ...one, event: 'internship_plan_passed' as const },
      { ...one, id: 'f2', event: 'internship_start' as const },
    ]
    const rule = { workingDays: 'S0-15.working_days' }
    expect(found({ ...rule, kind: 'after_event', event: 'internship_plan_passed' }, { happenings })).toEqual([
      'f1 1 rule 2027-01-07',
    ])
    expect(found({ ...rule, kind: 'before_event', event: 'internship_start' }, { happenings })).toEqual([
      'f2 1 rule 2026-12-23',
    ])
    expect(found({ ...rule, kind: 'after_event', event: 'graduation' }, { happenings })).toEqual([])
  })

  it('a term is warned of on the Fridays of its weeks, as far as it has them', () => {
    const [occasion] = occasionsOf({ kind: 'end_of_term', warnInWeeks: [16, 30] }, context())
    expect(occasion?.days[0]?.derivation.data['warn']).toBe('16 2026-12-18')
  })
})

describe('the days between which duties are planned', () => {
  it.each([
    [terms, today, '2026-08-31', '2027-07-09'],
    [terms, '2027-02-01', '2026-08-31', '2027-12-31'],
    [[autumn], today, '2026-08-31', '2027-01-15'],
    [[spring], today, today, '2027-07-09'],
    [[], today, today, '2026-12-31'],
  ])('%#', (known, day, from, to) => {
    expect(planWindow(known, day)).toEqual({ from, to })
  })
})

it('school years begin in autumn, and a term is followed by the next number', () => {
  expect([autumn, spring].map(schoolYearOf)).toEqual(['2026-2027', '2026-2027'])
  expect([autumn, spring].map(idAfter)).toEqual(['2026-2027-2', '2027-2028-1'])
  expect(idAfter({ ...autumn, id: 'S1' })).toBeUndefined()
})

describe('a day of the consortium’s own', () => {
  const day = (nominal: string) => ({
    reading: 'rule' as const,
    nominal,
    derivation: { code: 'x', data: {} },
  })
  const window = { from: '2026-08-31', to: '2027-07-09' }

  it('stands beside that of the document, and the earlier one counts', () => {
    const [one] = withOwnDays(
      [{ period: '2026', part: 1, days: [day('2026-12-31')] }],
      [{ period: '2026', date: '2026-12-20' }],
      window,
    )
    const counted = deadlinesOf(one?.days ?? [], calendar).filter(({ counts }) => counts)
    expect(counted).toMatchObject([{ reading: 'internal', dueOn: '2026-12-18' }])
  })

  it('is for the last of several parts', () => {
    const parts = [1, 2].map((part) => ({ period: '2026', part, days: [day('2026-12-31')] }))
    const set = withOwnDays(parts, [{ period: '2026', date: '2026-12-01' }], window)
    expect(set.map(({ days }) => days.length)).toEqual([1, 2])
  })

  it('makes a duty of what has none, and nothing of a day that is long over', () => {
    const set = withOwnDays(
      [],
      [
        { period: '2027', date: '2027-03-14' },
        { period: '2020', date: '2020-03-14' },
      ],
      window,
    )
    expect(set.map(({ period }) => period)).toEqual(['2027'])
  })
})

it('a day off of its own moves what is due to the working day before, however far', () => {
  const off = ['2026-12-31', '2026-12-30'].map((date) => ({ date, kind: 'off' as const, note: '' }))
  const own = createWorkCalendar({ years: [], ownDays: off })
  const day = { reading: 'rule' as const, nominal: '2026-12-31', derivation: { code: 'x', data: {} } }
  expect(deadlinesOf([day], own)).toMatchObject([{ dueOn: '2026-12-29', provisional: true }])
  expect(deadlinesOf([{ ...day, reading: 'scheduled' }], own)).toMatchObject([{ dueOn: '2026-12-31' }])
})
