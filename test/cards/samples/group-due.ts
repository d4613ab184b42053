import { groupDue } from '#src/cards/group-due.ts'
import { injection, many, samplesOf } from './sample.ts'

const plan = { name: { zh: '授课计划备案', en: 'Teaching plan filing' }, expected: 5, filed: 3 }

export const samples = samplesOf(groupDue, {
  'one filing of one school': { scope: '东浦职业中专学校', filings: [plan] },
  'of all schools': { scope: undefined, filings: [plan, { ...plan, filed: 0 }] },
  'many filings, with names that are marks': {
    scope: injection,
    filings: many(30, () => ({ ...plan, name: { zh: injection, en: injection } })),
  },
})
