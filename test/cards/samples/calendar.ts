import { calendar } from '#src/cards/calendar.ts'
import { readRules } from '#src/rules.ts'
import { injection, many, samplesOf } from './sample.ts'
import { days } from './special-days.ts'

const term = {
  id: '2026-2027-1',
  name: '2026—2027学年第一学期',
  firstDay: '2026-08-31',
  weeks: 20,
  lastDay: '2027-01-15',
  freshmenStart: undefined,
}
const { lessons } = readRules('Asia/Shanghai')
const shown = {
  today: '2026-11-22',
  week: 12,
  term,
  next: { ...term, id: '2026-2027-2', name: '2026—2027学年第二学期' },
  firstWeekday: 1 as const,
  days,
  publishedYears: [2026],
  lessons,
  maySet: false,
}

export const samples = samplesOf(calendar, {
  'a day in term': shown,
  'a day between terms, nothing ahead': {
    ...shown,
    week: undefined,
    term: undefined,
    next: undefined,
    days: [],
    firstWeekday: 7,
  },
  'a name that is marks, an evening lesson, somebody who may set it': {
    ...shown,
    term: { ...term, name: injection },
    lessons: { ...lessons, evening: ['19:00'] },
    publishedYears: many(9, (index) => 2026 + index),
    maySet: true,
  },
})
