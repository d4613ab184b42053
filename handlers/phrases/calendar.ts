import type { Ask } from '#src/bot/ask.ts'
import { definePhrase } from '#src/bot/phrase.ts'
import { say, show, type Reply } from '#src/bot/reply.ts'
import { holidays } from '#src/cards/holidays.ts'
import { dayText } from '#src/cards/format.ts'
import { may } from '#src/domain/access.ts'
import { addDays } from '#src/domain/dates.ts'
import { findDate } from '#src/domain/reading/date.ts'
import { nextTerm, teachingWeekOn, termOn } from '#src/domain/weeks.ts'
import { sayIn } from '#src/i18n/say.ts'
import { shownHolidays } from '../calendar/shown.ts'
import { isUnbound } from '../calendar/unbound.ts'

const asksWeek = /第几(?:个?教学)?周|(?:到|是)?几周了|哪一?(?:教学)?周|what week|which week/iu
const asksDays =
  /(?:什么时候|哪天|几号|怎么)(?:放假|调休|补班)|放几天假?|^(?:放假|调休|补班)(?:安排|时间|通知)[吗呢?？]?$/iu

interface Question {
  readonly about: 'week' | 'days'
  readonly text: string
}

/** 这周第几周, 什么时候放假. */
export const calendarPhrase = definePhrase({
  name: 'calendar',
  allow: may('calendar.read'),
  async recognise(_, text): Promise<{ sure: number; reading: Question } | undefined> {
    if (text.length > 24) return undefined
    if (asksWeek.test(text)) return { sure: 0.7, reading: { about: 'week', text } }
    return asksDays.test(text) ? { sure: 0.55, reading: { about: 'days', text } } : undefined
  },
  async run(ask, { about, text }) {
    if (isUnbound(ask)) return [say('chat.unbound')]
    return about === 'week' ? answerWeek(ask, dayAsked(ask, text)) : [show(holidays, shownHolidays(ask))]
  },
})

/** Today, the same day a week away, or the day that was named. */
function dayAsked({ consortium, rules, today }: Ask, text: string): string {
  const { terms, firstWeekday } = consortium
  const context = { today, terms, firstWeekday, calendar: rules.calendar, tense: 'ahead' } as const
  const found = findDate(text.replace(asksWeek, ' '), context)
  if (found) return found.date
  const [away] = /上+|下+/u.exec(text) ?? []
  return away === undefined ? today : addDays(today, away.length * (away.startsWith('上') ? -7 : 7))
}

function answerWeek({ consortium, language }: Ask, day: string): Reply {
  const { terms } = consortium
  const dayIn = (one: string) => dayText(sayIn(language), one)
  const date = dayIn(day)
  const [term, week] = [termOn(terms, day), teachingWeekOn(consortium, day)]
  if (term && week !== undefined) {
    return [say('calendar.weekNow', { date, term: term.name, week, weeks: term.weeks })]
  }
  const next = nextTerm(terms, day)
  return [
    next
      ? say('calendar.noWeekNext', { date, term: next.name, first: dayIn(next.firstDay) })
      : say('calendar.noWeek', { date }),
  ]
}
