import { calendarChange, type ShownChange } from '#src/cards/calendar-change.ts'
import { addDays } from '#src/domain/dates.ts'
import { injection, many, samplesOf } from './sample.ts'

const none = { due: [], added: 0, reminders: 0 }
const moves = {
  due: [
    { from: '2026-12-31', to: '2026-12-30', count: 13 },
    { from: '2026-06-30', to: '2026-06-29', count: 1 },
  ],
  added: 2,
  reminders: 5,
}
const week = { kind: 'week', firstWeekday: 7 } as const
const term = {
  id: '2026-2027-2',
  name: injection,
  firstDay: '2027-02-22',
  weeks: 20,
  lastDay: '2027-07-09',
  freshmenStart: '2027-02-22',
} as const
const days = [
  ...many(31, (index) => {
    const date = addDays('2026-12-01', index)
    return { date, day: { date, kind: 'off' as const, note: injection.slice(0, 40) } }
  }),
]
const shown = (step: ShownChange['step'], over: Partial<ShownChange> = {}): ShownChange => ({
  outcome: 'done',
  step,
  moves: none,
  gone: 0,
  weeks: {},
  ...over,
})

export const samples = samplesOf(calendarChange, {
  'the first day of the week': shown({ change: week, former: { kind: 'week', firstWeekday: 1 } }),
  'a term that asks': shown(
    { change: { kind: 'term', id: term.id, term }, former: { kind: 'term', id: term.id } },
    { outcome: 'ask', moves },
  ),
  'a term that is gone': shown(
    { change: { kind: 'term', id: term.id }, former: { kind: 'term', id: term.id, term } },
    { outcome: 'undone', moves },
  ),
  'a term that is to go': shown(
    { change: { kind: 'term', id: term.id }, former: { kind: 'term', id: term.id, term } },
    { outcome: 'ask', moves: { ...none, reminders: 5 }, gone: 13 },
  ),
  'a month of days that ask': shown(
    { change: { kind: 'days', days }, former: { kind: 'days', days } },
    { outcome: 'ask', moves, weeks: { '2026-12-01': 14 } },
  ),
  'days of every kind': shown(
    {
      change: {
        kind: 'days',
        days: [
          { date: '2026-10-10', day: { date: '2026-10-10', kind: 'work', timetableOf: 3, note: '' } },
          { date: '2026-10-11', day: { date: '2026-10-11', kind: 'work', note: '' } },
          { date: '2026-12-25' },
        ],
      },
      former: { kind: 'days', days: [{ date: '2026-10-10' }] },
    },
    { outcome: 'idle' },
  ),
})
