import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#src/domain/dates.ts'
import { linesOf } from '#src/domain/digest/lines.ts'
import { obligationStates, type Obligation } from '#src/domain/obligation.ts'
import { inForce } from '#src/domain/rulebook.ts'
import { readRules } from '#src/rules.ts'

const { calendar } = inForce(readRules('Asia/Shanghai'), { ownDays: [] })
const around = { calendar, today: '2026-11-23', until: '2026-11-29' }

const owed = (over: Partial<Obligation>): Obligation => ({
  id: 'o',
  item: 'S0-13',
  kind: 'filing',
  schoolId: 'DP',
  majorId: undefined,
  period: '2026-2027-1',
  part: 1,
  nominal: undefined,
  dueOn: '2026-11-27',
  provisional: false,
  derivation: undefined,
  state: 'missing',
  doneOn: undefined,
  extension: undefined,
  ...over,
})
const told = (over: Partial<Obligation>) =>
  linesOf([owed(over)], around).map(({ kind, days }) => `${kind} ${days}`)

describe('the lines of a digest', () => {
  it.each([
    ['due this week, in calendar days', { dueOn: '2026-11-27' }, 'due 4'],
    ['due today', { dueOn: '2026-11-23' }, 'due 0'],
    ['due on the last day looked at', { dueOn: '2026-11-29' }, 'due 6'],
    ['late since Friday: one working day', { dueOn: '2026-11-20' }, 'late 1'],
    ['late over the holidays, in working days', { dueOn: '2026-09-30' }, 'late 34'],
    ['given back, and owed again', { state: 'returned', dueOn: '2026-11-24' }, 'due 1'],
    ['waiting, in working days', { state: 'submitted', doneOn: '2026-11-19' }, 'waiting 2'],
    ['waiting since today', { state: 'resubmitted', doneOn: '2026-11-23' }, 'waiting 0'],
    [
      'late by the day more time was granted until',
      { dueOn: '2026-11-01', extension: { state: 'granted', until: '2026-11-25', reason: '' } },
      'due 2',
    ],
  ] as const)('say what is %s', (_, over, line) => {
    expect(told(over)).toEqual([line])
  })

  it.each([
    ['due later', { dueOn: '2026-11-30' }],
    ['without a day', { dueOn: undefined }],
    ['done', { state: 'passed' }],
    ['waived', { state: 'waived', dueOn: '2026-11-01' }],
  ] as const)('say nothing of what is %s', (_, over) => {
    expect(told(over)).toEqual([])
  })

  it('come in order: late, due, waiting; the latest, the soonest, the longest waiting first', () => {
    const days = fc.integer({ min: -60, max: 20 }).map((count) => addDays(around.today, count))
    const some = fc.record({
      dueOn: days,
      state: fc.constantFrom(...obligationStates),
      doneOn: fc.option(
        days.filter((day) => day <= around.today),
        { nil: undefined },
      ),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 20 }), (all) => {
        const lines = linesOf(all.map(owed), around)
        const rank = ['late', 'due', 'waiting']
        const keys = lines.map(({ kind, days: count }) => [
          rank.indexOf(kind),
          kind === 'due' ? count : -count,
        ])
        const sorted = keys.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0))
        expect(keys).toEqual(sorted)
        expect(lines.filter(({ kind }) => kind === 'late').every(({ days: count }) => count >= 1)).toBe(true)
      }),
    )
  })
})
