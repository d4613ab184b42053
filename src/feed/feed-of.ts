import { createHash } from 'node:crypto'
import { may } from '#src/domain/access.ts'
import { localDate } from '#src/domain/dates.ts'
import { inForce } from '#src/domain/rulebook.ts'
import { zoneOffsets } from '#src/domain/zone-offsets.ts'
import { sayIn } from '#src/i18n/say.ts'
import type { CalendarFeed } from '#src/ports/calendar-feeds.ts'
import type { Records } from '#src/ports/store.ts'
import { actorOf } from '#src/usecases/actor.ts'
import type { Context } from '#src/usecases/context.ts'
import { feedItems } from '#src/usecases/feed/feed-items.ts'
import { follow } from '#src/usecases/feed/follow.ts'
import type { FeedDeps } from './deps.ts'
import { eventOf } from './event-of.ts'
import { icalendar, type FeedEvent } from './icalendar.ts'

export interface ReadFeed {
  readonly body: string
  /** Of the body, within quotes. */
  readonly etag: string
  readonly changedAt: Date
}

/** The changes of clocks that a client is told of; always the same days, so that a calendar does not change by itself. */
const zoneDays = ['2020-01-01', '2039-12-31'] as const

/** The calendar behind a secret, as it is now; undefined where there is none, or whoever had it has left. */
export async function feedOf(hash: string, records: Records, deps: FeedDeps): Promise<ReadFeed | undefined> {
  const feed = await records.calendarFeeds.bySecret(hash)
  const person = feed && (await records.people.byId(feed.personId))
  if (!feed || !person?.active || person.openId === undefined) return undefined
  const context = await contextOf(person.openId, records, deps)
  if (may('calendar.feed')(context.actor) !== true) return undefined
  const language = person.language ?? 'zh'
  const say = sayIn(language)
  const events = (await feedItems(context)).map((item) => eventOf(item, say))
  const name = say('feed.name', { name: person.name })
  const stamped = await stamp(feed, { name, events }, context)
  const zone = context.rules.timeZone
  const offsets = zoneOffsets(zone, ...zoneDays)
  const body = icalendar({ name, language, zone, offsets, events: stamped.events })
  return { body, etag: `"${digestOf(body)}"`, changedAt: stamped.changedAt }
}

async function contextOf(openId: string, records: Records, deps: FeedDeps): Promise<Context> {
  const { rules, clock, newId, adminOpenIds } = deps
  const consortium = await records.consortium.snapshot()
  const now = clock.now()
  return {
    actor: await actorOf(openId, { schools: consortium.schools, adminOpenIds }, records),
    via: 'page',
    now,
    today: localDate(now, rules.timeZone),
    consortium,
    rules: inForce(rules, consortium),
    records,
    newId,
  }
}

/** Each event with the count of its changes; what is given out is kept, so that the next change is known. */
async function stamp(
  feed: CalendarFeed,
  { name, events }: { readonly name: string; readonly events: readonly FeedEvent[] },
  { records, now }: Context,
) {
  const sayings = [
    { uid: 'name', digest: digestOf(name) },
    ...events.map((event) => ({ uid: event.uid, digest: digestOf(JSON.stringify(event)) })),
  ]
  const { given, changed } = follow(feed.given, sayings, now)
  const isNew = feed.changedAt === undefined
  if (changed || isNew) await records.calendarFeeds.give(feed.personId, given, now)
  return {
    changedAt: changed ? now : (feed.changedAt ?? now),
    events: events.map((event) => {
      const { sequence = 0, changedAt = now } = given.get(event.uid) ?? {}
      return { ...event, sequence, changedAt }
    }),
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
