import { describe, expect, it } from 'vitest'
import { dayWords, nextWorkingMorning } from '#src/demo/days.ts'
import { createWorkCalendar } from '#src/domain/calendar.ts'
import { terms, year2026, zone } from '#test/domain/demo-consortium.ts'

const ownDays = [
  { date: '2026-11-23', kind: 'off', note: '校庆' },
  { date: '2026-11-28', kind: 'work', timetableOf: 1, note: '' },
] as const
const calendar = createWorkCalendar({ years: [year2026], ownDays })

describe('the line under the date of the demo', () => {
  it.each([
    ['2026-11-20', 1, '第12周 · 工作日'],
    ['2026-11-23', 1, '第13周 · 休息日'],
    ['2026-11-28', 1, '第13周 · 工作日'],
    ['2026-11-29', 1, '第13周 · 休息日'],
    ['2026-11-29', 7, '第14周 · 休息日'],
    ['2027-02-01', 1, '假期 · 工作日'],
  ] as const)('of %s, with weeks from %s, is %s', (day, firstWeekday, line) => {
    expect(dayWords(day, calendar, { terms, firstWeekday }).zh).toBe(line)
  })

  it('and the next working morning pass over a day off of the consortium’s own', () => {
    const sunday = new Date('2026-11-22T10:00:00+08:00')
    expect(nextWorkingMorning(sunday, calendar, zone)).toEqual(new Date('2026-11-24T08:00:00+08:00'))
  })
})
