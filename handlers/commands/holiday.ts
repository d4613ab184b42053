import type { Ask } from '#src/bot/ask.ts'
import { defineCommand } from '#src/bot/command.ts'
import { permitted } from '#src/bot/permit.ts'
import { say, show } from '#src/bot/reply.ts'
import { holidays } from '#src/cards/holidays.ts'
import { holidayDay } from '#src/cards/holiday-day.ts'
import { may } from '#src/domain/access.ts'
import { foldWidth } from '#src/domain/reading/fold.ts'
import { specialDay } from '#src/domain/special-days.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import { daysChange } from '#src/usecases/calendar/set-days.ts'
import { answerChange } from '../calendar/answer.ts'
import { orExample } from '../calendar/or-example.ts'
import { readDay, readDays } from '../calendar/read-days.ts'
import { shownHolidays } from '../calendar/shown.ts'
import { isUnbound } from '../calendar/unbound.ts'

/** 调休 — days off and make-up days, or what a certain day is; administrators set the consortium's own. */
export const holiday = defineCommand({
  name: 'holiday',
  chinese: ['调休', '放假', '假期'],
  summary: 'holiday.summary',
  example: 'holiday.example',
  allow: may('calendar.read'),
  read: foldWidth,
  async run(ask, words) {
    const date = readDay(ask, words)
    if (words !== '' && date === undefined) permitted(may('calendar.set'), ask)
    if (isUnbound(ask)) return [say('chat.unbound')]
    if (words === '') return [show(holidays, shownHolidays(ask))]
    if (date !== undefined) return [show(holidayDay, shownDay(ask, date))]
    const change = orExample(ask, 'holiday.setExample', () => daysChange(ask, readDays(ask, words)))
    return answerChange(ask, change)
  },
})

function shownDay({ consortium, rules }: Ask, date: string) {
  const { calendar } = rules
  return {
    date,
    week: teachingWeekOn(consortium, date),
    special: specialDay(calendar, consortium.ownDays, date),
    working: calendar.isWorkingDay(date),
    provisional: calendar.isProvisional(date),
  }
}
