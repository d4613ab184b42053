import { policyConflicts } from '#src/cards/policy-conflicts.ts'
import { contradictionsOf, type ContradictionKind } from '#src/domain/policy/contradictions.ts'
import { targetPeriodOf } from '#src/domain/policy/target-period.ts'
import { oddItem, packs, readings } from './policy-entries.ts'
import { many, samplesOf } from './sample.ts'

const counts: Readonly<Record<ContradictionKind, number>> = {
  expired: 24,
  same_name: 1,
  same_figure: 1,
  body_and_annex: 18,
  malformed: 2,
  denominator: 4,
  reading: 0,
}
const all = contradictionsOf(packs, '2026-11-22').map((one) => ({
  ...one,
  other: undefined,
  period: targetPeriodOf(one, '2026-11-22'),
  readings: [],
}))

export const samples = samplesOf(policyConflicts, {
  none: { counts, rows: [], place: { conflicts: 'reading', page: 1 }, pages: 1, total: 0 },
  'the first page of all': {
    counts,
    rows: all.slice(0, 8),
    place: { conflicts: 'all', page: 1 },
    pages: 7,
    total: 50,
  },
  'a page of kinds in turn, all of it marks': {
    counts,
    rows: many(8, (index) => ({
      kind: index % 2 === 0 ? ('denominator' as const) : ('same_name' as const),
      item: oddItem,
      note: oddItem.what,
      other: { id: 'S2-44', what: oddItem.what },
      period: { until: '2020-12-31', of: 'pack' as const, expired: true },
      readings: readings.slice(0, 4),
    })),
    place: { conflicts: 'denominator', page: 2 },
    pages: 3,
    total: 24,
  },
})
