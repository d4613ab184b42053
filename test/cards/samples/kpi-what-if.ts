import { kpiWhatIf, type WhatIfRow } from '#src/cards/kpi-what-if.ts'
import { figured, unreported } from './kpi.ts'
import { injection, samplesOf } from './sample.ts'

const school = { id: 'DP', name: injection }
const before = figured(7, 24)
const after = figured(9, 26)
const rows = before.map((one, index): WhatIfRow => ({ before: one, after: after[index], how: 'new' }))
const [first] = before
const [none] = unreported
if (!first || !none) throw new Error('there is no indicator')
const fields = { metric: first.indicator.id, numerator: '7', denominator: injection }

export const samples = samplesOf(kpiWhatIf, {
  'somebody new': { school, rows: rows.slice(0, 3), fields: undefined },
  'more than there are': {
    school,
    rows: [{ before: first, after: undefined, how: 'among' }],
    fields: undefined,
  },
  'never reported': { school, rows: [{ before: none, after: undefined, how: 'whole' }], fields: undefined },
  'the form': { school, rows: [{ before: first, after: undefined, how: 'form' }], fields },
  'what the form makes': { school, rows: [{ before: first, after: after[0], how: 'form' }], fields },
})
