import { seminarOverview } from '#src/cards/seminar-overview.ts'
import { injection, many, samplesOf } from './sample.ts'
import { bare, held, planned } from './seminar.ts'

const answers = ['none', 'attending', 'declined', 'delegate'] as const
const people = many(600, (index) => ({
  name: index === 0 ? injection : '裴向榆',
  school: '澜桥工程职业技术学院',
  answer: answers[index % 4] ?? 'none',
  delegate: index % 4 === 3 ? '宁远帆' : '',
  attended: index % 2 === 0,
}))
const items = many(30, () => ({ what: injection, owner: injection, dueOn: '2026-12-31', done: false }))

const more = { schoolId: 'LQ', mayHold: false }

export const samples = samplesOf(seminarOverview, {
  'planned, six hundred people': {
    ...planned,
    people,
    items: [],
    files: 0,
    maySet: true,
    isMeeting: true,
    ...more,
  },
  'held, to put right': { ...held, people, items, files: 3, maySet: true, isMeeting: true, ...more },
  'a joint exam': {
    ...planned,
    kind: 'joint_exam',
    people: [],
    items: [],
    files: 0,
    maySet: true,
    isMeeting: false,
    schoolId: 'LQ',
    mayHold: true,
  },
  'an inspection that was held': {
    ...planned,
    kind: 'inspection',
    state: 'held',
    about: injection,
    people: [],
    items: [],
    files: 0,
    maySet: true,
    isMeeting: false,
    schoolId: 'DP',
    mayHold: true,
  },
  'called off': { ...bare, people: [], items: [], files: 0, maySet: true, isMeeting: true, ...more },
  'a leader reads it': { ...planned, people, items: [], files: 0, maySet: false, isMeeting: true, ...more },
})
