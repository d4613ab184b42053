import { importProgress } from '#src/cards/import-progress.ts'
import { injection, samplesOf } from './sample.ts'

export const samples = samplesOf(importProgress, {
  'a file that came': { name: '集团.xlsx', at: { stage: 'received' } },
  'people being looked up': { name: '集团.xlsx', at: { stage: 'matching', done: 500, total: 5000 } },
  'rows being checked': { name: '集团.xlsx', at: { stage: 'checking', rows: 5000 } },
  'rows being compared': { name: '集团.xlsx', at: { stage: 'comparing', done: 1500, total: 9000 } },
  'rows being written': { name: '集团.xlsx', at: { stage: 'writing', done: 1500, total: 9000 } },
  'a file being written, with marks in its name': { name: injection, at: { stage: 'applying' } },
})
