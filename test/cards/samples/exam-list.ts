import { examList } from '#src/cards/exam-list.ts'
import { injection, many, samplesOf } from './sample.ts'

export const samples = samplesOf(examList, {
  'one of every kind': {
    rows: [
      { major: injection, course: injection, on: '2027-01-06', week: 19, time: '09:00' },
      { major: '电子商务', course: '', on: undefined, week: undefined, time: '' },
    ],
  },
  many: {
    rows: many(70, () => ({ major: '电子商务', course: '', on: undefined, week: undefined, time: '' })),
  },
})
