import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { redraw, replace, toast } from '#src/bot/reply.ts'
import { calendarFeed } from '#src/cards/calendar-feed.ts'
import { may } from '#src/domain/access.ts'
import { revokeFeed } from '#src/usecases/feed/address.ts'
import { subjectOf } from '../calendar/feed.ts'

/** 停止订阅 — every card that showed the address says that it has ended. */
export const feedRevoke = defineAction({
  name: 'feed.revoke',
  value: z.object({}),
  allow: may('calendar.feed'),
  async run(ask) {
    const [subject, state] = [subjectOf(ask), 'revoked'] as const
    const revoked = await revokeFeed(ask)
    return [
      replace(calendarFeed, { state }, subject),
      redraw(subject, calendarFeed, { state }),
      revoked ? toast('success', 'feed.revoked') : toast('info', 'feed.none'),
    ]
  },
})
