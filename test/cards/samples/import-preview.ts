import { importPreview } from '#src/cards/import-preview.ts'
import { issues, manyIssues } from './import-issues.ts'
import { injection, samplesOf, uuid } from './sample.ts'

const none = { new: 0, changed: 0, unchanged: 0 }
const counts = {
  schools: { new: 6, changed: 0, unchanged: 1 },
  people: { new: 5000, changed: 3, unchanged: 20 },
  terms: none,
}

export const samples = samplesOf(importPreview, {
  'a file that brings something': { id: uuid(1), name: '集团.xlsx', counts, notices: [], again: false },
  'counts that are new, and notices': { id: uuid(1), name: injection, counts, notices: issues, again: true },
  'very many notices': { id: uuid(1), name: '集团.xlsx', counts, notices: manyIssues, again: false },
  'a file that brings nothing': {
    id: uuid(1),
    name: '集团.xlsx',
    counts: { people: { ...none, unchanged: 26 } },
    notices: [],
    again: false,
  },
})
