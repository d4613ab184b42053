import { examList } from '#src/cards/exam-list.ts'
import { injection, many, samplesOf, uuid } from './sample.ts'

export const samples = samplesOf(examList, {
  'one of every kind': {
    rows: [
      { major: injection, course: injection, on: '2027-01-06', week: 19, time: '09:00' },
      { major: '电子商务', course: '', on: undefined, week: undefined, time: '' },
    ],
  },
  'one that is held, one that may be moved': {
    rows: [
      { major: injection, course: '机械制图', on: '2026-11-20', week: 12, time: '', held: true, id: uuid(1) },
      { major: injection, course: injection, on: undefined, week: undefined, time: '', id: uuid(2) },
    ],
  },
  many: {
    rows: many(70, () => ({ major: '电子商务', course: '', on: undefined, week: undefined, time: '' })),
  },
})
