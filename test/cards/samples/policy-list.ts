import { policyList } from '#src/cards/policy-list.ts'
import { entriesOf } from '#src/domain/policy/item-index.ts'
import { targetPeriodOf } from '#src/domain/policy/target-period.ts'
import { entry, oddItem, packs } from './policy-entries.ts'
import { many, samplesOf } from './sample.ts'

const rows = entriesOf(packs).map((one) => ({ item: one.item, period: targetPeriodOf(one, '2026-11-22') }))
const ids = many(24, (index) => `S2-${index + 10}`)

export const samples = samplesOf(policyList, {
  'the first page of a document': {
    pack: packs[0]?.name,
    agreements: false,
    rows: rows.slice(0, 8),
    place: { pack: 'S2', page: 1 },
    pages: 7,
    total: 54,
  },
  'two of one name': {
    pack: undefined,
    agreements: true,
    rows: [entry('S3-32'), entry('S2-44')].map(({ item }) => ({ item, period: undefined })),
    place: { ids: ['S3-32', 'S2-44'], page: 1 },
    pages: 1,
    total: 2,
  },
  'a page in the middle of items that are marks': {
    pack: oddItem.what,
    agreements: true,
    rows: many(8, () => ({ item: oddItem, period: undefined })),
    place: { ids, page: 2 },
    pages: 3,
    total: 24,
  },
})
