import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { redraw, replace, toast } from '#src/bot/reply.ts'
import { calendarFeed } from '#src/cards/calendar-feed.ts'
import { may } from '#src/domain/access.ts'
import { newAddress, subjectOf } from '../calendar/feed.ts'

/** 换新地址 — the old one ends at once; the new one comes as a message of its own. */
export const feedRenew = defineAction({
  name: 'feed.renew',
  value: z.object({}),
  allow: may('calendar.feed'),
  async run(ask) {
    if (ask.publicUrl === undefined) return [toast('warning', 'feed.closed')]
    const [subject, state] = [subjectOf(ask), 'replaced'] as const
    return [
      replace(calendarFeed, { state }, subject),
      redraw(subject, calendarFeed, { state }),
      await newAddress(ask, true),
      toast('success', 'feed.renewed'),
    ]
  },
})
