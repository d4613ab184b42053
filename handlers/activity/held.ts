import type { Ask } from '#src/bot/ask.ts'
import { say, toast, type Reply } from '#src/bot/reply.ts'
import { dayText, listText } from '#src/cards/format.ts'
import { sayIn } from '#src/i18n/say.ts'
import { holdActivity } from '#src/usecases/activity/hold.ts'
import { nameOf, overviewInPlace } from './told.ts'

/** 已考完、已督查 — with the clauses for which it counts; after an inspection what was found can be demanded. */
export async function sayHeld(ask: Ask, id: string, on: string | undefined): Promise<Reply> {
  const { activity, counts, repeated } = await holdActivity(ask, id, on)
  const saying = sayIn(ask.language)
  const told = { what: nameOf(ask, activity), date: dayText(saying, activity.on ?? ask.today) }
  return [
    repeated ? toast('info', 'activity.heldAlready') : toast('success', 'activity.held', told),
    ...(await overviewInPlace(ask, activity)),
    counts.length > 0
      ? say('activity.counts', { items: listText(saying, counts) })
      : say('activity.countsNone'),
  ]
}
