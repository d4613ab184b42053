import { describe, expect, it } from 'vitest'
import { effectsOf, itemsConcerned } from '#src/domain/policy/decision-effects.ts'
import type { Decision } from '#src/domain/policy/decision.ts'
import type { DueRule } from '#src/domain/policy/due-rule.ts'
import type { ExpandContext } from '#src/domain/policy/expand.ts'
import { periodOf } from '#src/domain/policy/period-of.ts'
import { readRules } from '#src/rules.ts'
import { calendar, majors, schools, terms, today } from '#test/domain/demo-consortium.ts'

const { packs } = readRules('Asia/Shanghai')
const context: ExpandContext = {
  packs,
  decided: { readings: [], exceptions: [], ownDates: [] },
  schools,
  majors,
  terms,
  firstWeekday: 1,
  calendar,
  today,
  activities: [],
  happenings: [],
}
const loose = { kind: 'reading', name: 'S2-39.reading', value: 'loose' } as const
const without = { kind: 'pack', packId: 'S0', on: [], off: ['DP'] } as const

describe('what a decision does', () => {
  it('another reading of “before May” moves the internship plans of every school', () => {
    const { due, added, removed } = effectsOf(context, loose)
    expect(due).toEqual([{ from: '2027-04-30', to: '2027-05-31', count: 5 }])
    expect([added, removed]).toEqual([0, 0])
    expect(itemsConcerned(packs, loose).map(({ id }) => id)).toContain('S2-39')
  })

  it('what is done stays where it is', () => {
    const done = { item: 'S2-39', schoolId: 'DP', majorId: undefined, period: '2027', part: 1 }
    expect(effectsOf(context, loose, [done]).due).toEqual([
      { from: '2027-04-30', to: '2027-05-31', count: 4 },
    ])
  })

  it('a pack out of force takes away what its school owed, and of no other', () => {
    const { due, added, removed } = effectsOf(context, without)
    const back = effectsOf(
      { ...context, decided: { ...context.decided, exceptions: [{ packId: 'S0', schoolId: 'DP' }] } },
      { kind: 'pack', packId: 'S0', on: ['DP'], off: [] },
    )
    expect([due, added]).toEqual([[], 0])
    expect(removed).toBeGreaterThan(5)
    expect(back).toEqual({ due: [], added: removed, removed: 0 })
  })

  it('an internal day of our own comes before the customary one', () => {
    const decision = { kind: 'date', itemId: 'S0-13', period: '2026-2027-2', date: '2026-12-20' } as const
    expect(effectsOf(context, decision).due).toEqual([{ from: '2026-12-31', to: '2026-12-18', count: 13 }])
  })

  it('a day gives what the province appoints a deadline', () => {
    const decision: Decision = { kind: 'date', itemId: 'S1-30', period: '2027', date: '2027-03-20' }
    const { due, added } = effectsOf(context, decision)
    expect(due.reduce((sum, { count }) => sum + count, added)).toBeGreaterThan(0)
  })

  it('a choice that was made already does nothing', () => {
    const readings = [{ name: loose.name, value: loose.value }]
    const decided = { ...context.decided, readings }
    expect(effectsOf({ ...context, decided }, loose)).toEqual({ due: [], added: 0, removed: 0 })
  })
})

describe('for what a day is', () => {
  it.each([
    [{ kind: 'before_next_term', months: [6, 12] }, '2026-12-20', '2026-2027-2'],
    [{ kind: 'before_next_term', months: [6, 12] }, '2027-06-20', '2027-2028-1'],
    [{ kind: 'end_of_term', warnInWeeks: [] }, '2026-12-20', '2026-2027-1'],
    [{ kind: 'in_school_year' }, '2026-12-20', '2026-2027'],
    [{ kind: 'in_school_year' }, '2027-07-20', '2026-2027'],
    [{ kind: 'appointed' }, '2027-03-20', '2027'],
  ] satisfies readonly (readonly [DueRule, string, string])[])('%j on %s', (due, date, period) => {
    expect(periodOf(due, date, terms)).toBe(period)
  })
})
