import { uuid } from './sample.ts'

const held = {
  id: uuid(5),
  state: 'planned' as const,
  school: '临桥职业技术学院',
  on: '2026-12-04',
  week: 14,
  time: '14:00-16:30',
  place: '行政楼302',
  agenda: ['课程体系', '活页教材'],
}

/** What a reminder says of other things than what is owed. */
export const meeting = {
  ...held,
  word: 'meeting' as const,
  kind: 'seminar',
  answer: 'none' as const,
  instead: false,
}
export const minutes = {
  ...held,
  word: 'minutes' as const,
  kind: 'coordination_meeting',
  workingDays: 3,
  isDefault: true,
}
export const exam = {
  ...held,
  word: 'exam' as const,
  kind: 'joint_exam',
  agenda: [],
  course: '机械制图',
  major: '数控技术',
}
export const action = {
  word: 'action_item' as const,
  id: uuid(6),
  what: '出活页教材样章',
  dueOn: '2026-12-31',
  week: 18,
  lateDays: 0,
  kind: 'seminar',
  heldOn: '2026-12-11',
}
