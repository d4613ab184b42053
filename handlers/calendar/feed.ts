import type { Ask } from '#src/bot/ask.ts'
import { permitted } from '#src/bot/permit.ts'
import { say, show, type Part, type Reply } from '#src/bot/reply.ts'
import { calendarFeed } from '#src/cards/calendar-feed.ts'
import { may } from '#src/domain/access.ts'
import { localDate } from '#src/domain/dates.ts'
import {
  feedAddress,
  feedSince,
  feedSubject,
  makeFeed,
  oneClickAddress,
  ownerOf,
} from '#src/usecases/feed/address.ts'

const asks =
  /^(?:订阅|feed|subscribe|ics)$|^(?:我(?:想|要))?(?:把)?订阅(?:一下)?(?:我的?)?(?:个人)?(?:日历|日程|校历)$|^subscribe to my calendar$/iu

/** 订阅, 订阅我的日历. */
export function asksForFeed(words: string): boolean {
  return asks.test(words.trim().replace(/[。.！!？?]+$/u, ''))
}

/** The address, the one time it is shown; who has one already is told since when. In a group it goes to whoever asks. */
export async function answerFeed(ask: Ask): Promise<Reply> {
  permitted(may('calendar.feed'), ask)
  const since = await feedSince(ask)
  if (!since) return [await newAddress(ask, false)]
  const shown = { state: 'kept', since: localDate(since, ask.rules.timeZone) } as const
  return [show(calendarFeed, shown, { subject: subjectOf(ask) })]
}

/** A message of its own: what answers a press is kept for a while, and a secret is not. */
export async function newAddress(ask: Ask, renewed: boolean): Promise<Part> {
  const { publicUrl } = ask
  if (publicUrl === undefined) return say('feed.closed')
  const subject = subjectOf(ask)
  const secret = await makeFeed(ask)
  const address = feedAddress(publicUrl, secret)
  const oneClick = oneClickAddress(publicUrl, secret)
  return show(calendarFeed, { state: 'made', renewed, address, oneClick }, { subject })
}

export const subjectOf = (ask: Ask): string => feedSubject(ownerOf(ask).id)
