import { groupBound } from '#src/cards/group-bound.ts'
import { injection, samplesOf } from './sample.ts'

export const samples = samplesOf(groupBound, {
  'a first binding': { school: { id: 'DP', name: injection }, former: undefined },
  'another school': { school: { id: 'DP', name: injection }, former: { id: 'XL', name: injection } },
  'an unbinding': { school: undefined, former: { id: 'XL', name: '西岭现代职业学校' } },
})
