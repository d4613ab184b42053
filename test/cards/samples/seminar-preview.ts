import { seminarPreview } from '#src/cards/seminar-preview.ts'
import { injection, many, samplesOf, uuid } from './sample.ts'

const plan = {
  kind: 'seminar',
  schoolId: 'LQ',
  on: '2026-12-05',
  time: '',
  place: injection.slice(0, 60),
  agenda: many(12, () => injection.slice(0, 60)),
}
const shown = {
  plan,
  school: injection,
  about: '',
  week: 14,
  dayKind: 'weekend',
  provisional: false,
  former: undefined,
  invited: 600,
  again: true,
} as const

export const samples = samplesOf(seminarPreview, {
  'at a weekend, without a time': shown,
  'moved to a holiday nobody has published': {
    ...shown,
    plan: { ...plan, id: uuid(1), on: '2027-01-01', time: '09:00' },
    dayKind: 'holiday',
    provisional: true,
    former: { on: '2026-11-27', time: '14:00-16:30', place: injection, week: 13 },
  },
  'a make-up day': { ...shown, dayKind: 'make_up_day', again: false },
  'a joint exam': {
    ...shown,
    plan: { ...plan, kind: 'joint_exam', majorId: 'JD', course: injection.slice(0, 60), agenda: [] },
    about: injection,
    dayKind: 'workday',
    invited: 0,
    again: false,
  },
})
