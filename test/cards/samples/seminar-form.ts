import { seminarForm } from '#src/cards/seminar-form.ts'
import { injection, many, samplesOf, uuid } from './sample.ts'

const empty = { id: undefined, schoolId: 'LQ', on: undefined, from: '', to: '', place: '', agenda: [] }

export const samples = samplesOf(seminarForm, {
  'with the topics of the clause': { ...empty, kind: 'seminar' },
  'a regular meeting': { ...empty, kind: 'regular_meeting' },
  'what is planned': {
    ...empty,
    id: uuid(1),
    kind: 'seminar',
    on: '2026-12-04',
    from: '14:00',
    to: '16:30',
    place: injection.slice(0, 60),
    agenda: many(7, () => injection.slice(0, 60)),
  },
})
