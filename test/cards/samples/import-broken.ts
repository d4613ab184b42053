import { importBroken } from '#src/cards/import-broken.ts'
import { issues, manyIssues } from './import-issues.ts'
import { injection, samplesOf } from './sample.ts'

export const samples = samplesOf(importBroken, {
  'a few faults': { name: injection, errors: issues },
  'very many faults': { name: '集团.xlsx', errors: manyIssues },
})
