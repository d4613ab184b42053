import { ApiError } from '#src/standin/gateway/errors.ts'
import type { Answer, Call, Route } from '#src/standin/gateway/gateway.ts'
import { derivedId, freshKey } from '#src/standin/ids.ts'
import { type Json, isJson, listAt, textAt } from '#src/standin/json.ts'
import type { Platform } from '#src/standin/platform.ts'

/** An event of the bot's calendar, in the platform's own shape. */
export interface CalendarEvent {
  readonly eventId: string
  readonly body: Json
  readonly attendees: readonly Json[]
}

export interface Calendar {
  events(): readonly CalendarEvent[]
  readonly routes: readonly Route[]
}

const changeable = [
  'summary description need_notification start_time end_time vchat visibility attendee_ability free_busy_status',
  'location color reminders recurrence schemas attachments event_check_in',
].flatMap((line) => line.split(' '))

/** calendar/v4: the bot's primary calendar, its events and who is invited. */
export function createCalendar({ app, clock }: Platform): Calendar {
  const calendarId = `feishu.cn_${derivedId('', app.appId, 16)}@group.calendar.feishu.cn`
  const events = new Map<string, CalendarEvent>()
  const created = new Map<string, string>()

  const shown = ({ eventId, body }: CalendarEvent) => ({
    ...body,
    event_id: eventId,
    organizer_calendar_id: calendarId,
    status: 'confirmed',
    event_organizer: { user_id: app.botOpenId, display_name: app.botName },
    app_link: `https://applink.feishu.cn/client/calendar/event/detail?key=${eventId}`,
  })
  const asked = (call: Call): CalendarEvent => {
    checkCalendar(call)
    const event = events.get(call.param('event_id'))
    if (!event) throw new ApiError(404, 193001, 'event not found')
    return event
  }
  const checkCalendar = (call: Call): void => {
    const id = call.param('calendar_id')
    if (id !== calendarId && id !== 'primary') throw new ApiError(400, 191001, 'invalid calendar_id')
  }

  const create = async (call: Call): Promise<Answer> => {
    checkCalendar(call)
    const key = call.query('idempotency_key')
    const before = events.get(created.get(key ?? '') ?? '')
    if (before) return { data: { event: shown(before) } }
    const body = picked(await call.json())
    if (!isTime(body['start_time']) || !isTime(body['end_time'])) throw invalid()
    const eventId = `${freshKey('')}_0`
    const event = { eventId, body: { ...body, create_time: secondsOf(clock.now()) }, attendees: [] }
    events.set(eventId, event)
    if (key) created.set(key, eventId)
    return { data: { event: shown(event) } }
  }

  const patch = async (call: Call): Promise<Answer> => {
    const event = asked(call)
    const body = { ...event.body, ...picked(await call.json()) }
    if (!isTime(body['start_time']) || !isTime(body['end_time'])) throw invalid()
    const changed = { ...event, body }
    events.set(event.eventId, changed)
    return { data: { event: shown(changed) } }
  }

  const invite = async (call: Call): Promise<Answer> => {
    const event = asked(call)
    const added = listAt(await call.json(), 'attendees')
      .filter(isJson)
      .map((attendee, index) => ({
        ...attendee,
        attendee_id: `${textAt(attendee, 'type') ?? 'user'}_${String(event.attendees.length + index)}`,
        rsvp_status: 'needs_action',
      }))
    if (event.attendees.length + added.length > 3_000) throw invalid()
    events.set(event.eventId, { ...event, attendees: [...event.attendees, ...added] })
    return { data: { attendees: added } }
  }

  const eventsPath = '/open-apis/calendar/v4/calendars/:calendar_id/events'
  const primary = { calendar_id: calendarId, summary: app.botName, type: 'primary', role: 'owner' }
  return {
    events: () => [...events.values()],
    routes: [
      {
        method: 'POST',
        path: '/open-apis/calendar/v4/calendars/primary',
        answer: () => ({ data: { calendars: [{ calendar: primary, user_id: app.botOpenId }] } }),
      },
      { method: 'POST', path: eventsPath, answer: create },
      {
        method: 'GET',
        path: `${eventsPath}/:event_id`,
        answer: (call) => ({ data: { event: shown(asked(call)) } }),
      },
      { method: 'PATCH', path: `${eventsPath}/:event_id`, answer: patch },
      {
        method: 'DELETE',
        path: `${eventsPath}/:event_id`,
        answer: (call) => {
          events.delete(asked(call).eventId)
          return { data: {} }
        },
      },
      { method: 'POST', path: `${eventsPath}/:event_id/attendees`, answer: invite },
    ],
  }
}

function picked(body: Json): Json {
  return Object.fromEntries(changeable.filter((key) => key in body).map((key) => [key, body[key]]))
}

/** A day, or seconds since 1970. Milliseconds, the usual mistake, are refused as the far future they would be. */
function isTime(value: unknown): boolean {
  if (!isJson(value)) return false
  if (/^\d{4}-\d{2}-\d{2}$/.test(textAt(value, 'date') ?? '')) return true
  return /^\d{1,11}$/.test(textAt(value, 'timestamp') ?? '')
}

function secondsOf(milliseconds: number): string {
  return String(Math.floor(milliseconds / 1_000))
}

function invalid(): ApiError {
  return new ApiError(400, 190002, 'invalid parameters in request')
}
