import { policyTopics } from '#src/cards/policy-topics.ts'
import { entry, oddItem, packs } from './policy-entries.ts'
import { many, samplesOf } from './sample.ts'

const row = ({ item }: ReturnType<typeof entry>) => ({ item, period: undefined })

export const samples = samplesOf(policyTopics, {
  'which documents there are': { nothing: false, near: [], packs, today: '2026-11-22' },
  'nothing found, and what is near': {
    nothing: true,
    near: ['S2-39', 'S2-40', 'S3-32', 'S3-35', 'S2-13'].map((id) => row(entry(id))),
    packs,
    today: '2026-11-22',
  },
  'many documents whose names are marks': {
    nothing: true,
    near: many(5, () => ({ item: oddItem, period: undefined })),
    packs: many(15, (index) => ({ id: `ODD${index}`, name: oddItem.what, validity: {}, items: [oddItem] })),
    today: '2026-11-22',
  },
})
