import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure } from '#src/domain/figure.ts'
import { gapOf, type Gap } from '#src/domain/indicator/gap.ts'
import { outcomeOf } from '#src/domain/indicator/outcome.ts'
import { quotientOf } from '#src/domain/indicator/quotient.ts'
import type { Indicator } from '#src/domain/indicator/schema.ts'
import { indicators } from './demo-consortium.ts'

function figure(numerator: number, denominator: number): Figure {
  return { schoolId: 'DP', metric: '', numerator, denominator, asOf: '2026-10-31', evidence: [] }
}

function gap(id: string, numerator: number, denominator: number): Gap | undefined {
  const indicator = indicators.find((each) => each.id === id)
  return indicator && gapOf(indicator, figure(numerator, denominator))
}

/** Whether the indicator is reached once so much was added or removed. */
function reachedWith(
  indicator: Indicator,
  { numerator, denominator }: Figure,
  { in: where, by }: Gap,
  amount: number,
) {
  const change = by === 'add' ? amount : -amount
  const plus = (count: number) => Math.round((count + change) * 10) / 10
  const changed =
    where === 'numerator' ? figure(plus(numerator), denominator) : figure(numerator, plus(denominator))
  const quotient = quotientOf(indicator, changed)
  return quotient !== undefined && outcomeOf(indicator, quotient) === 'reached'
}

describe('what is still needed, as worked out by hand', () => {
  it.each([
    ['senior_title_ratio', 7, 24, 1, 'person', 'numerator'],
    ['counselor_ratio', 432, 2, 1, 'person', 'denominator'],
    ['student_teacher_ratio', 378, 19, 2, 'person', 'denominator'],
    ['equip_per_student', 3_591_000, 378, 189_000, 'yuan', 'numerator'],
    ['dual_teacher_ratio', 71, 89, 5, 'person', 'numerator'],
    ['local_employment_ratio', 57, 95, 1, 'person', 'numerator'],
    ['dorm_area_per_student', 2419.2, 378, 38, 'square_metre', 'numerator'],
    ['triparty_signed_rate', 90, 94, 4, 'agreement', 'numerator'],
    ['transfer_pass_ratio', 88, 97, 3, 'person', 'numerator'],
    ['training_room_ratio', 28, 36, 1, 'room', 'numerator'],
  ] as const)('%s %d/%d: %d %s in the %s', (id, numerator, denominator, ...[amount, unit, where]) => {
    expect(gap(id, numerator, denominator)).toEqual({ amount, unit, in: where, by: 'add' })
  })
  it('teachers in both stages have to become fewer', () => {
    expect(gap('overlapping_teachers', 2, 1)).toEqual({
      amount: 2,
      unit: 'person',
      in: 'numerator',
      by: 'remove',
    })
  })
  it('nothing, where it is reached, where it is too high, and where there is nobody to divide by', () => {
    expect(gap('senior_title_ratio', 8, 24)).toBeUndefined()
    expect(gap('transfer_pass_ratio', 142, 143)).toBeUndefined()
    expect(gap('student_teacher_ratio', 432, 0)).toBeUndefined()
    expect(gap('transfer_pass_ratio', 6, 7)).toBeUndefined()
  })
})

describe('for every indicator and figure', () => {
  const whole = fc.integer({ min: 0, max: 5_000_000 })
  const tenths = fc.integer({ min: 0, max: 500_000 }).map((units) => units / 10)
  const some = fc.record({
    indicator: fc.constantFrom(...indicators),
    numerator: fc.oneof(fc.integer({ min: 0, max: 200 }), whole, tenths),
    denominator: fc.oneof(fc.integer({ min: 1, max: 200 }), whole, tenths),
  })
  it('adding what is needed turns the verdict, and one fewer does not', () => {
    fc.assert(
      fc.property(some, ({ indicator, numerator, denominator }) => {
        const before = figure(numerator, denominator)
        const needed = gapOf(indicator, before)
        fc.pre(needed !== undefined)
        expect(Number.isInteger(needed.amount) && needed.amount >= 1).toBe(true)
        expect(reachedWith(indicator, before, needed, needed.amount)).toBe(true)
        expect(reachedWith(indicator, before, needed, needed.amount - 1)).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })
  it('something is needed exactly where something is missed', () => {
    fc.assert(
      fc.property(some, ({ indicator, numerator, denominator }) => {
        const before = figure(numerator, denominator)
        const quotient = quotientOf(indicator, before)
        fc.pre(quotient !== undefined && indicator.op !== 'about')
        fc.pre(indicator.display !== 'count' || Number.isInteger(numerator))
        const missed = ['missed', 'low', 'borderline'].includes(outcomeOf(indicator, quotient))
        expect(gapOf(indicator, before) !== undefined).toBe(missed)
      }),
    )
  })
})
