import type { Weekday } from '#src/domain/dates.ts'
import type { DayOfMonth, OwnSchedule, Recurrence } from '#src/domain/reminder/own/recurrence.ts'
import type { Say } from '#src/i18n/say.ts'
import { dayText, listText, weekdayText } from './format.ts'

/** 每月第 1 个周一 16:00，提前 30 分钟. */
export function ownRuleText(say: Say, schedule: OwnSchedule): string {
  const when = say('own.rule.at', { days: daysText(say, schedule), time: schedule.time })
  const { aheadMinutes: minutes } = schedule
  if (minutes === 0) return when
  if (minutes % 1440 === 0) return say('own.rule.aheadDays', { when, count: minutes / 1440 })
  if (minutes % 60 === 0) return say('own.rule.aheadHours', { when, count: minutes / 60 })
  return say('own.rule.aheadMinutes', { when, count: minutes })
}

function daysText(say: Say, { rule, onDayOff }: OwnSchedule): string {
  if (rule.kind === 'dates')
    return listText(
      say,
      rule.dates.map((date) => dayText(say, date)),
    )
  if (rule.kind === 'daily') {
    if (rule.interval > 1) return say('own.rule.everyDays', { count: rule.interval })
    return say(onDayOff === 'skip' ? 'own.rule.workdays' : 'own.rule.daily')
  }
  if (rule.kind === 'term') return termText(say, rule)
  const days = rule.kind === 'weekly' ? weekdaysText(say, rule.weekdays) : monthText(say, rule.on)
  if (rule.kind === 'yearly') return say('own.rule.yearly', { months: listText(say, rule.months), days })
  const { kind, interval: count } = rule
  if (count === 1) return say(`own.rule.${kind}`, { days })
  return say(kind === 'weekly' ? 'own.rule.everyWeeks' : 'own.rule.everyMonths', { count, days })
}

function termText(say: Say, { weeks, weekdays }: Extract<Recurrence, { kind: 'term' }>): string {
  const days = weekdaysText(say, weekdays)
  if (weeks === 'odd') return say('own.rule.odd', { days })
  if (weeks === 'even') return say('own.rule.even', { days })
  return say('own.rule.term', { weeks: listText(say, weeks), days })
}

function weekdaysText(say: Say, days: readonly Weekday[]): string {
  return listText(
    say,
    days.map((day) => weekdayText(say, day)),
  )
}

function monthText(say: Say, on: readonly DayOfMonth[]): string {
  const days = on.map((one) => {
    if ('day' in one) return one.day === -1 ? say('own.rule.lastDay') : say('own.rule.day', { day: one.day })
    const weekday = weekdayText(say, one.weekday)
    return one.nth === -1
      ? say('own.rule.lastWeekday', { weekday })
      : say('own.rule.nth', { nth: one.nth, weekday })
  })
  return listText(say, days)
}
