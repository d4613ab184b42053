import { injection, many } from './sample.ts'

export const planned = {
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'seminar',
  state: 'planned',
  school: injection,
  on: '2026-12-04',
  week: 14,
  time: '14:00-16:30',
  place: injection,
  agenda: many(12, () => injection),
  conclusions: [],
  counts: { none: 600, attending: 3, declined: 1, delegate: 1 },
  attended: undefined,
} as const

export const held = {
  ...planned,
  state: 'held',
  conclusions: many(12, () => ({ topic: injection, text: injection })),
  attended: 9,
} as const

export const bare = {
  ...planned,
  kind: 'regular_meeting',
  state: 'cancelled',
  on: undefined,
  week: undefined,
  time: '',
  place: '',
  agenda: [],
  counts: { none: 0, attending: 0, declined: 0, delegate: 0 },
} as const
