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

export const samples = samplesOf(seminarOverview, {
  'planned, six hundred people': { ...planned, people, items: [], maySet: true, isMeeting: true },
  'held, to put right': { ...held, people, items, maySet: true, isMeeting: true },
  'a joint exam': { ...planned, kind: 'joint_exam', people: [], items: [], maySet: true, isMeeting: false },
  'called off': { ...bare, people: [], items: [], maySet: true, isMeeting: true },
  'a leader reads it': { ...planned, people, items: [], maySet: false, isMeeting: true },
})
