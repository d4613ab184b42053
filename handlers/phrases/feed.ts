import { definePhrase } from '#src/bot/phrase.ts'
import { may } from '#src/domain/access.ts'
import { answerFeed, asksForFeed } from '../calendar/feed.ts'

/** 订阅我的日历. */
export const feedPhrase = definePhrase({
  name: 'feed',
  allow: may('calendar.feed'),
  recognise: async (_, text) => (asksForFeed(text) ? { sure: 0.9, reading: undefined } : undefined),
  run: answerFeed,
})
