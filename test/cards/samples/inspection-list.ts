import { inspectionList } from '#src/cards/inspection-list.ts'
import { injection, many, samplesOf, uuid } from './sample.ts'

const row = {
  id: uuid(1),
  kind: 'inspection',
  state: 'planned',
  school: injection,
  on: '2026-11-27',
  week: 13,
  time: '',
  place: '',
  agenda: [],
  about: injection,
} as const

export const samples = samplesOf(inspectionList, {
  none: { rows: [], maySet: false },
  'one that may be dealt with': { rows: [row], maySet: true },
  many: { rows: many(60, () => ({ ...row, school: '西岭现代职业学校' })), maySet: true },
})
