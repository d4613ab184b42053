import { defineCommand } from '#src/bot/command.ts'
import { permitted } from '#src/bot/permit.ts'
import { say, show } from '#src/bot/reply.ts'
import { calendar as calendarCard } from '#src/cards/calendar.ts'
import { may } from '#src/domain/access.ts'
import { foldWidth } from '#src/domain/reading/fold.ts'
import { answerChange } from '../calendar/answer.ts'
import { answerFeed, asksForFeed } from '../calendar/feed.ts'
import { orExample } from '../calendar/or-example.ts'
import { readSetting } from '../calendar/read-setting.ts'
import { shownCalendar } from '../calendar/shown.ts'
import { isUnbound } from '../calendar/unbound.ts'

/** 校历 — read by everybody; terms and the first day of the week are set by administrators. */
export const calendar = defineCommand({
  name: 'calendar',
  chinese: ['校历', '教学周', '作息'],
  summary: 'calendar.summary',
  example: 'calendar.example',
  allow: may('calendar.read'),
  read: foldWidth,
  async run(ask, words) {
    if (asksForFeed(words)) return answerFeed(ask)
    const term = ask.consortium.terms.find(({ id, name }) => id === words || name === words)
    const asks = words === '' || term !== undefined
    if (!asks) permitted(may('calendar.set'), ask)
    if (isUnbound(ask)) return [say('chat.unbound')]
    if (asks) return [show(calendarCard, shownCalendar(ask, term))]
    return answerChange(
      ask,
      orExample(ask, 'calendar.setExample', () => readSetting(ask, words)),
    )
  },
})
