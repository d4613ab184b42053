import { digestOwn } from '#src/cards/digest-own.ts'
import { coming, emptyDigest, line, movements, next, numbers, verdicts } from './digest.ts'
import { injection, many, samplesOf } from './sample.ts'

const full = {
  ...emptyDigest,
  numbers,
  lines: many(40, line),
  lineCount: 200,
  page: 1,
  pages: 5,
  observed: { term: 12, recent: 3, unobserved: many(30, () => injection.slice(0, 20)), unobservedCount: 400 },
  coming: many(20, coming),
  verdicts,
  movements: movements(20),
  movementCount: 60,
}

export const samples = samplesOf(digestOwn, {
  'nothing at all': { digest: emptyDigest, next: undefined },
  'the first page of 200 lines': { digest: full, next },
  'the last page of 200 lines': { digest: { ...full, page: 5 }, next },
  'of majors': {
    digest: {
      ...full,
      schoolId: undefined,
      name: injection,
      observed: undefined,
      verdicts: undefined,
      movementCount: 0,
      movements: [],
    },
    next,
  },
})
