import { delegationList } from '#src/cards/delegation-list.ts'
import { injection, many, samplesOf, uuid } from './sample.ts'

const row = (index: number) => ({ id: uuid(index), name: injection, from: '2026-11-23', to: '2026-11-27' })

export const samples = samplesOf(delegationList, {
  none: { made: [], taken: [] },
  'both ways': { made: many(3, row), taken: many(2, row) },
  'to somebody only': { made: [], taken: [row(1)] },
})
