import { injection, many, uuid } from './sample.ts'

const name = { zh: '授课计划备案', en: 'Teaching plan filing' }
const instant = (day: number) => ({
  date: `2026-12-${String(day).padStart(2, '0')}`,
  week: 15,
  time: '16:00',
})
const weekly = {
  rule: { kind: 'weekly', interval: 1, weekdays: [1, 3] },
  time: '08:00',
  aheadMinutes: 0,
  onDayOff: 'skip',
  startsOn: '2026-11-23',
} as const

export const ownReminder = {
  id: uuid(1),
  number: 3,
  what: '看备案进度',
  audience: 'person',
  filings: [],
  schedule: weekly,
  isRecurring: true,
  next: [instant(7), instant(9), instant(14)],
  daysOff: [],
} as const

/** One of every kind of rule, in every way of being ahead of time and of treating days off. */
export const everyRule = [
  { ...weekly, rule: { kind: 'dates', dates: ['2026-11-30', '2026-12-18'] }, onDayOff: 'keep' },
  { ...weekly, rule: { kind: 'daily', interval: 1 }, aheadMinutes: 30 },
  { ...weekly, rule: { kind: 'daily', interval: 3 }, onDayOff: 'keep', aheadMinutes: 120 },
  { ...weekly, rule: { kind: 'weekly', interval: 2, weekdays: [3] }, aheadMinutes: 1440 },
  { ...weekly, rule: { kind: 'monthly', interval: 1, on: [{ nth: 1, weekday: 1 }] }, onDayOff: 'next' },
  {
    ...weekly,
    rule: { kind: 'monthly', interval: 2, on: [{ nth: -1, weekday: 5 }] },
    onDayOff: 'before',
  },
  { ...weekly, rule: { kind: 'monthly', interval: 1, on: [{ day: 25 }, { day: -1 }] } },
  { ...weekly, rule: { kind: 'yearly', months: [9], on: [{ day: 1 }] } },
  { ...weekly, rule: { kind: 'term', weeks: [8, 16], weekdays: [1] } },
  { ...weekly, rule: { kind: 'term', weeks: 'odd', weekdays: [3] } },
  { ...weekly, rule: { kind: 'term', weeks: 'even', weekdays: [3] } },
] as const

export const notFiled = { ...ownReminder, audience: 'not_submitted', filings: [name, name] } as const
export const hostile = { ...ownReminder, what: injection.slice(0, 200) }
export const instants = many(3, (index) => instant(index + 7))
export { instant }
