import { schoolNotice } from '#src/cards/school-notice.ts'
import { injection, samplesOf } from './sample.ts'

const exam = {
  kind: 'joint_exam',
  state: 'planned',
  school: injection,
  on: '2027-01-06',
  week: 19,
  time: '09:00-11:00',
  place: injection,
  agenda: [],
  about: injection,
  former: undefined,
  reason: '',
} as const

export const samples = samplesOf(schoolNotice, {
  'a joint exam, moved': { ...exam, former: { on: '2027-01-05', week: 19, time: '' } },
  'an inspection': { ...exam, kind: 'inspection', about: '' },
  'called off, with a reason': { ...exam, state: 'cancelled', reason: injection },
})
