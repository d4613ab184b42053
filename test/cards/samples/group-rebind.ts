import { groupRebind } from '#src/cards/group-rebind.ts'
import { injection, samplesOf } from './sample.ts'

export const samples = samplesOf(groupRebind, {
  'names with marks': { school: { id: 'DP', name: injection }, former: { id: 'XL', name: injection } },
})
