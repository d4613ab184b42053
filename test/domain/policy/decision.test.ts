import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decided } from '#src/domain/policy/decided.ts'
import {
  decisionSchema,
  formerOf,
  isDecided,
  sameDecision,
  withDecision,
  type Decision,
} from '#src/domain/policy/decision.ts'

const nothing: Decided = { readings: [], exceptions: [], ownDates: [] }
const name = fc.constantFrom('S0-15.working_days', 'S2-39.reading')
const school = fc.constantFrom('DP', 'XL', 'BT')
const readings = fc.record({ name, value: fc.constantFrom('3', 'loose') })
const dates = fc.record({
  itemId: fc.constantFrom('S1-14', 'S0-13'),
  period: fc.constantFrom('2027', '2026-2027-2'),
  date: fc.constantFrom('2027-03-20', '2026-12-20'),
})
const state: fc.Arbitrary<Decided> = fc.record({
  readings: fc.uniqueArray(readings, { selector: (one) => one.name }),
  exceptions: fc.uniqueArray(fc.record({ packId: fc.constantFrom('S0', 'S2'), schoolId: school }), {
    selector: ({ packId, schoolId }) => `${packId} ${schoolId}`,
  }),
  ownDates: fc.uniqueArray(dates, { selector: ({ itemId, period }) => `${itemId} ${period}` }),
})
const decision: fc.Arbitrary<Decision> = fc.oneof(
  readings.map((one): Decision => ({ kind: 'reading', ...one })),
  name.map((of): Decision => ({ kind: 'reading', name: of })),
  dates.map((one): Decision => ({ kind: 'date', ...one })),
  dates.map(({ itemId, period }): Decision => ({ kind: 'date', itemId, period })),
  fc
    .uniqueArray(school)
    .chain((ids) =>
      fc
        .nat(ids.length)
        .map((at): Decision => ({ kind: 'pack', packId: 'S2', on: ids.slice(0, at), off: ids.slice(at) })),
    ),
)

describe('a decision', () => {
  it('is in effect once it was made', () => {
    fc.assert(fc.property(state, decision, (before, one) => isDecided(withDecision(before, one), one)))
  })

  it('is taken back by what was before it', () => {
    fc.assert(
      fc.property(state, decision, (before, one) => {
        const former = formerOf(before, one)
        const after = withDecision(withDecision(before, one), former)
        expect(isDecided(after, former)).toBe(true)
        expect(sorted(after)).toEqual(sorted(before))
      }),
    )
  })

  it('goes through a button and back', () => {
    fc.assert(
      fc.property(decision, (one) =>
        sameDecision(decisionSchema.parse(JSON.parse(JSON.stringify(one))), one),
      ),
    )
  })

  it('touches nothing else', () => {
    const before: Decided = {
      ...nothing,
      exceptions: [
        { packId: 'S2', schoolId: 'XL' },
        { packId: 'S3', schoolId: 'DP' },
      ],
    }
    const after = withDecision(before, { kind: 'pack', packId: 'S2', on: [], off: ['DP'] })
    expect(after.exceptions).toEqual([...before.exceptions, { packId: 'S2', schoolId: 'DP' }])
  })
})

function sorted({ readings: chosen, exceptions, ownDates }: Decided) {
  const order = (list: readonly object[]) =>
    list.map((one) => JSON.stringify(one, Object.keys(one).toSorted())).toSorted()
  return [order(chosen), order(exceptions), order(ownDates)]
}
