import { digestSchedule } from '#src/cards/digest-schedule.ts'
import { next } from './digest.ts'
import { samplesOf } from './sample.ts'

const usual = { time: '08:00', aheadMinutes: 0, onDayOff: 'next', startsOn: '2026-11-22' } as const

export const samples = samplesOf(digestSchedule, {
  'every Monday': {
    schedule: { ...usual, rule: { kind: 'weekly', interval: 1, weekdays: [1] } },
    isGroup: false,
    next: [next, { ...next, provisional: false, week: 3 }, next],
  },
  'the first working day of a month, to a group': {
    schedule: { ...usual, rule: { kind: 'monthly', interval: 1, on: [{ day: 1 }] } },
    isGroup: true,
    next: [next],
  },
  'every working day': {
    schedule: { ...usual, onDayOff: 'skip', rule: { kind: 'daily', interval: 1 } },
    isGroup: false,
    next: [],
  },
})
