import { importOver } from '#src/cards/import-over.ts'
import { injection, samplesOf } from './sample.ts'

const counts = { people: { new: 5000, changed: 3, unchanged: 20 } }

export const samples = samplesOf(importOver, {
  'a file that was written': { how: 'done', name: '集团.xlsx', counts },
  'a file that was cancelled': { how: 'cancelled', name: injection },
  'a file that could not be fetched': { how: 'failed', name: '集团.xlsx' },
})
