import { seminarMinutes } from '#src/cards/seminar-minutes.ts'
import { injection, many, samplesOf, uuid } from './sample.ts'

const shown = {
  id: uuid(1),
  kind: 'seminar',
  on: '2026-11-27',
  ahead: true,
  topics: many(12, () => ({ topic: injection, text: injection })),
  actions: injection,
  people: many(100, (index) => ({ id: uuid(index), name: index === 0 ? injection : '裴向榆' })),
  attended: [uuid(2), uuid(3)],
}

export const samples = samplesOf(seminarMinutes, {
  'twelve topics, a hundred people': shown,
  'nobody was asked': { ...shown, ahead: false, people: [], attended: [], actions: '' },
})
