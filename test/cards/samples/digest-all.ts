import { digestAll } from '#src/cards/digest-all.ts'
import { coming, days, movements, next, none, numbers, verdicts } from './digest.ts'
import { injection, many, samplesOf } from './sample.ts'

const row = (index: number) => ({
  id: `S${index}`,
  name: index === 0 ? injection : `澜桥第${index}职业技术学校`,
  numbers: index % 3 === 0 ? none : { ...numbers, expected: 1000 + index },
  observed: index,
  verdicts,
  moved: index % 4,
})
const nothing = {
  ...days,
  total: none,
  rows: [],
  schoolCount: 0,
  page: 1,
  pages: 1,
  coming: [],
  movements: [],
  movementCount: 0,
}

export const samples = samplesOf(digestAll, {
  'no schools': { digest: nothing, next: undefined },
  'forty of a thousand schools': {
    digest: {
      ...nothing,
      total: numbers,
      rows: many(40, row),
      schoolCount: 1000,
      pages: 25,
      coming: many(20, coming),
      movements: movements(20).map((movement) => ({ ...movement, school: injection })),
      movementCount: 900,
    },
    next,
  },
  'a later page': { digest: { ...nothing, rows: many(3, row), schoolCount: 83, page: 3, pages: 3 }, next },
})
