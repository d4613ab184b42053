import { injection } from './sample.ts'

/** A lesson to be heard, with marks in every name. */
export const lesson = {
  teacher: injection,
  school: injection,
  observers: [injection, '乔安澜'],
  course: injection,
  className: injection,
  on: '2026-11-25',
  week: 13,
  periods: [3, 4],
  from: '10:10',
} as const

/** One of which nothing is known but who goes. */
export const bare = {
  teacher: '',
  school: '',
  observers: ['乔安澜'],
  course: '',
  className: '',
  on: undefined,
  week: undefined,
  periods: [],
  from: '',
} as const
