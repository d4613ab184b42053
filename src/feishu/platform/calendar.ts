import type { Client } from '@larksuiteoapi/node-sdk'
import { z } from 'zod'
import { PlatformError, type EventContent, type Platform } from '#src/ports/platform.ts'
import type { Call } from './call.ts'

const primary = z
  .object({
    data: z.object({
      calendars: z.array(z.object({ calendar: z.object({ calendar_id: z.string() }) })).min(1),
    }),
  })
  .transform(({ data }) => data.calendars[0]?.calendar.calendar_id ?? '')
const made = z
  .object({ data: z.object({ event: z.object({ event_id: z.string().min(1) }) }) })
  .transform(({ data }) => data.event.event_id)
const done = z.object({ code: z.literal(0) })

/** Event not found, event deleted (calendar-v4/calendar-event get). */
const gone = [193_001, 193_003]

type Calendar = Pick<Platform, 'createEvent' | 'changeEvent' | 'removeEvent' | 'inviteToEvent'>

/** calendar/v4: events in the bot's primary calendar. */
export function createCalendar(client: Client, call: Call): Calendar {
  let known: string | undefined
  const calendarId = async () => {
    known ??= await call((authorised) => client.calendar.v4.calendar.primary({}, authorised), primary)
    return known
  }
  const { calendarEvent, calendarEventAttendee } = client.calendar.v4
  return {
    async createEvent(content, key) {
      const path = { calendar_id: await calendarId() }
      const request = { path, params: { idempotency_key: key }, data: dataOf(content) }
      return call((authorised) => calendarEvent.create(request, authorised), made)
    },
    async changeEvent(id, content) {
      const path = { calendar_id: await calendarId(), event_id: id }
      return unlessGone(
        call((authorised) => calendarEvent.patch({ path, data: dataOf(content) }, authorised), done),
      )
    },
    async removeEvent(id) {
      const path = { calendar_id: await calendarId(), event_id: id }
      const request = { path, params: { need_notification: 'true' as const } }
      await unlessGone(call((authorised) => calendarEvent.delete(request, authorised), done))
    },
    async inviteToEvent(id, openIds) {
      const path = { calendar_id: await calendarId(), event_id: id }
      const attendees = openIds.map((openId) => ({ type: 'user' as const, user_id: openId }))
      const request = {
        path,
        params: { user_id_type: 'open_id' as const },
        data: { attendees, need_notification: true },
      }
      await call((authorised) => calendarEventAttendee.create(request, authorised), done)
    },
  }
}

async function unlessGone(call: Promise<unknown>): Promise<boolean> {
  try {
    await call
    return true
  } catch (error) {
    if (error instanceof PlatformError && gone.includes(error.code)) return false
    throw error
  }
}

/** Instants are in seconds; a zone belongs to each. */
function dataOf({ title, description, from, to, timeZone, place }: EventContent) {
  const at = (instant: Date) => ({
    timestamp: String(Math.floor(instant.getTime() / 1000)),
    timezone: timeZone,
  })
  return {
    summary: title,
    description,
    need_notification: true,
    start_time: at(from),
    end_time: at(to),
    vchat: { vc_type: 'no_meeting' as const },
    attendee_ability: 'can_see_others' as const,
    location: { name: place },
    reminders: [{ minutes: 30 }],
  }
}
