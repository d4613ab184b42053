import type { Ask } from '#src/bot/ask.ts'
import type { ShownCalendar } from '#src/cards/calendar.ts'
import type { ShownHolidays } from '#src/cards/holidays.ts'
import { may } from '#src/domain/access.ts'
import { addDays } from '#src/domain/dates.ts'
import { specialDays } from '#src/domain/special-days.ts'
import type { Term } from '#src/domain/term.ts'
import { nextTerm, teachingWeekOn, termOn } from '#src/domain/weeks.ts'

/** How far ahead is looked, in days, and how much of it one card shows. */
const near = { days: 200, most: 6 }
const far = { days: 400, most: 30 }

export function shownCalendar(ask: Ask, asked?: Term): ShownCalendar {
  const { consortium, rules, today } = ask
  const { terms, firstWeekday } = consortium
  const term = asked ?? termOn(terms, today)
  return {
    ...shownDays(ask, near),
    week: teachingWeekOn(consortium, today),
    term,
    next: asked ? undefined : nextTerm(terms, today),
    firstWeekday,
    lessons: rules.lessons,
  }
}

export function shownHolidays(ask: Ask): ShownHolidays {
  return shownDays(ask, far)
}

function shownDays({ actor, consortium, rules, today }: Ask, { days, most }: typeof near) {
  const ahead = { from: today, to: addDays(today, days) }
  return {
    today,
    days: specialDays(rules.calendar, consortium.ownDays, ahead).slice(0, most),
    publishedYears: rules.years.map(({ year }) => year),
    maySet: may('calendar.set')(actor) === true,
  }
}
