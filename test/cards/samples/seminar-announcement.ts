import { seminarAnnouncement } from '#src/cards/seminar-announcement.ts'
import { injection, samplesOf } from './sample.ts'
import { bare, held, planned } from './seminar.ts'

const shown = { ...planned, about: '', former: undefined }

export const samples = samplesOf(seminarAnnouncement, {
  set: shown,
  moved: { ...shown, former: { on: '2026-11-27', time: '14:00', week: 13 } },
  'in another place': { ...shown, former: { on: shown.on, time: shown.time, week: shown.week } },
  'called off, with nothing set': { ...bare, about: '', former: undefined },
  held: { ...held, about: '', former: undefined },
  'a joint exam': { ...shown, kind: 'joint_exam', agenda: [], about: injection.slice(0, 60) },
})
