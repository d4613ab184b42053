import { plannedKinds } from '#src/domain/activity/kinds.ts'
import { instantAt } from '#src/domain/dates.ts'
import type { Rulebook } from '#src/domain/rulebook.ts'
import { sentence, textOf } from '#src/i18n/say.ts'
import type { Log } from '#src/log.ts'
import type { Activity } from '#src/ports/activities.ts'
import type { CalendarEntry } from '#src/ports/attendance.ts'
import { PlatformError, type EventContent, type Platform } from '#src/ports/platform.ts'
import type { Store } from '#src/ports/store.ts'
import { agendaOf } from '#src/usecases/activity/shown.ts'
import { tell } from './reply.ts'
import { deliver } from './deliver.ts'
import { unasked } from './unasked.ts'

export interface CalendarDeps {
  readonly store: Pick<Store, 'transaction'>
  readonly platform: Pick<Platform, 'createEvent' | 'changeEvent' | 'removeEvent' | 'inviteToEvent'>
  readonly rules: Pick<Rulebook, 'timeZone'>
  readonly log: Log
  readonly now: () => Date
  /** Wakes the senders of these lanes. */
  readonly wake: (lanes: readonly string[]) => Promise<void>
}

const batch = 20
/** So many one call takes. */
const mostInvited = 1000
const minute = 60_000
/** After each failure it waits longer, up to an hour: a scope that was granted meanwhile is found out by then. */
const waits = [1, 2, 5, 15, 60]

/** Brings the platform's calendar up to date, outside of every transaction: each change once, each event once. */
export async function keepCalendar(deps: CalendarDeps): Promise<void> {
  for (;;) {
    const due = await deps.store.transaction((records) => records.calendarEntries.due(deps.now(), batch))
    if (due.length === 0) return
    for (const entry of due) await keepOne(entry, deps)
  }
}

async function keepOne(entry: CalendarEntry, deps: CalendarDeps): Promise<void> {
  try {
    const eventId = await bringUpToDate(entry, deps)
    const { activityId, wanted } = entry
    await deps.store.transaction((records) =>
      records.calendarEntries.written(activityId, { eventId, wanted }),
    )
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    await failed(entry, error, deps)
  }
}

async function bringUpToDate(entry: CalendarEntry, deps: CalendarDeps): Promise<string | undefined> {
  const { store, platform } = deps
  const { activityId } = entry
  const { activity, asked } = await store.transaction(async (records) => {
    const invitations = await records.invitations.of(activityId)
    const people = await records.people.byIds(invitations.map(({ personId }) => personId))
    return {
      activity: await records.activities.byId(activityId),
      asked: invitations.flatMap(({ personId, inCalendar }) => {
        const person = people.find(({ id }) => id === personId)
        return inCalendar || !person?.active || person.openId === undefined
          ? []
          : [{ personId, openId: person.openId }]
      }),
    }
  })
  if (!activity || activity.state === 'cancelled' || activity.on === undefined) {
    if (entry.eventId !== undefined) await platform.removeEvent(entry.eventId)
    return undefined
  }
  const content = contentOf(activity, deps.rules.timeZone)
  const eventId = entry.eventId ?? (await platform.createEvent(content, `rongtong-activity-${activityId}`))
  if (entry.eventId === undefined) {
    await store.transaction((records) => records.calendarEntries.made(activityId, eventId))
  } else if (!(await platform.changeEvent(eventId, content))) {
    // Somebody has taken it out of the calendar: that was their wish.
    return eventId
  }
  for (let first = 0; first < asked.length; first += mostInvited) {
    const some = asked.slice(first, first + mostInvited)
    await platform.inviteToEvent(
      eventId,
      some.map(({ openId }) => openId),
    )
    const personIds = some.map(({ personId }) => personId)
    await store.transaction((records) => records.invitations.putInCalendar(activityId, personIds))
  }
  return eventId
}

/** The calendar of all is in the language of the consortium. Without a time it is the whole working day. */
function contentOf(activity: Activity, timeZone: string): EventContent {
  const { kind, on = '', time, place } = activity
  const [first = '', last] = time.split('-')
  const from = instantAt(on, first === '' ? '08:30' : first, timeZone)
  const hours = first === '' ? 8.5 : 2
  const to =
    last === undefined ? new Date(from.getTime() + hours * 60 * minute) : instantAt(on, last, timeZone)
  const known = plannedKinds.find((one) => one === kind) ?? 'seminar'
  const { course } = activity.details
  const about = typeof course === 'string' ? `：${course}` : ''
  const agenda = agendaOf(activity).map((topic, index) => `${index + 1}. ${topic}`)
  return {
    title: `${textOf({ key: `seminar.kind.${known}`, values: {} }, 'zh')}${about}`,
    description: agenda.join('\n'),
    from,
    to,
    timeZone,
    place,
  }
}

async function failed(entry: CalendarEntry, error: PlatformError, deps: CalendarDeps): Promise<void> {
  const { store, log, now, wake } = deps
  const { activityId, askedBy, tries, told } = entry
  const { fate, code } = error
  log.warn({ activity: activityId, fate, code, tries }, 'calendar event not kept')
  const waitMs = error.waitMs ?? (waits[Math.min(tries, waits.length - 1)] ?? 60) * minute
  const say = fate === 'setting' && !told && askedBy !== undefined
  const lanes = await store.transaction(async (records) => {
    const notBefore = new Date(now().getTime() + waitMs)
    await records.calendarEntries.failed(activityId, { notBefore, told: say })
    if (!say) return []
    const part = tell({ personId: askedBy }, sentence('seminar.calendarFails', { hint: error.hint ?? code }))
    return (await deliver([part], occasionOf(activityId), records, log)).lanes
  })
  await wake(lanes)
}

const occasionOf = (id: string) => unasked(`calendar:${id}`)
