import type { WorkCalendar } from '#src/domain/calendar.ts'
import { addDays, instantAt, localDate, localTime } from '#src/domain/dates.ts'
import { teachingWeekOn, type Weeks } from '#src/domain/weeks.ts'

const morning = '08:00'

/** The next 08:00 of a working day, strictly later. */
export function nextWorkingMorning(after: Date, calendar: WorkCalendar, zone: string): Date {
  const today = localDate(after, zone)
  let day = localTime(after, zone) < morning ? today : addDays(today, 1)
  while (!calendar.isWorkingDay(day)) day = addDays(day, 1)
  return instantAt(day, morning, zone)
}

/** The line under the date: the teaching week, and whether it is a working day. */
export function dayWords(day: string, calendar: WorkCalendar, weeks: Weeks) {
  const working = calendar.isWorkingDay(day)
  const week = teachingWeekOn(weeks, day)
  return {
    zh: [week === undefined ? '假期' : `第${week}周`, working ? '工作日' : '休息日'].join(' · '),
    en: [week === undefined ? 'holidays' : `week ${week}`, working ? 'working day' : 'day off'].join(' · '),
  }
}
