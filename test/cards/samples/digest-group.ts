import { digestGroup } from '#src/cards/digest-group.ts'
import { coming, days, none, numbers, verdicts } from './digest.ts'
import { injection, many, samplesOf } from './sample.ts'

const empty = {
  ...days,
  name: '澜桥工程职业技术学院',
  numbers: none,
  observed: { term: 0, recent: 0 },
  coming: [],
  verdicts: undefined,
  moved: 0,
}

export const samples = samplesOf(digestGroup, {
  'nothing at all': empty,
  'of a school': {
    ...empty,
    name: injection,
    numbers,
    observed: { term: 12, recent: 3 },
    coming: many(9, coming),
    verdicts,
    moved: 4,
  },
})
