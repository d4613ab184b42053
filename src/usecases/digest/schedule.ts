import type { NextTime } from '#src/domain/digest/digest.ts'
import { usualSchedule, type DigestTarget } from '#src/domain/digest/schedule.ts'
import { localDate, localTime } from '#src/domain/dates.ts'
import { nextOccurrences, type Days } from '#src/domain/reminder/own/occurrences.ts'
import type { OwnSchedule } from '#src/domain/reminder/own/recurrence.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import { note } from '../audit/note.ts'
import type { Context } from '../context.ts'

type Place = Pick<Context, 'rules' | 'consortium'>

/** What days are like, for finding when something comes again. */
export function daysOf({ rules, consortium: { terms, firstWeekday } }: Place): Days {
  return { calendar: rules.calendar, terms, firstWeekday, zone: rules.timeZone }
}

/** The next so many times after an instant. */
export function nextTimes(
  context: Place,
  schedule: OwnSchedule,
  { after, count }: { readonly after: Date; readonly count: number },
): readonly NextTime[] {
  const { timeZone } = context.rules
  return nextOccurrences(schedule, after, { ...daysOf(context), count }).map((at) => {
    const on = localDate(at, timeZone)
    return {
      on,
      time: localTime(at, timeZone),
      week: teachingWeekOn(context.consortium, on),
      provisional: context.rules.calendar.isProvisional(on),
    }
  })
}

/** When the next one comes to whoever asks; none where they have stopped it, or never had one. */
export async function nextOwn(context: Context): Promise<NextTime | undefined> {
  const { actor, records, now } = context
  const { person } = actor
  if (!person) return undefined
  const kept = await records.digestSchedules.of({ personId: person.id })
  const schedule = kept?.isOwn ? kept.schedule : usualSchedule(person)
  return schedule && nextTimes(context, schedule, { after: now, count: 1 })[0]
}

/** From when on something is new to a person or group: their last digest, or a week ago. */
export async function sinceLast(
  { records, now }: Pick<Context, 'records' | 'now'>,
  target: DigestTarget | undefined,
): Promise<Date> {
  const told = target && (await records.digestSchedules.of(target))?.toldAt
  return told ?? new Date(now.getTime() - weekMs)
}

export const weekMs = 7 * 24 * 3_600_000

/** Sets when a digest comes, or stops it; what it is told since goes on from its last one. */
export async function setSchedule(
  context: Context,
  target: DigestTarget,
  schedule: OwnSchedule | undefined,
): Promise<readonly NextTime[]> {
  const { records, now, newId } = context
  const [next] = schedule ? nextOccurrences(schedule, now, { ...daysOf(context), count: 1 }) : []
  await records.digestSchedules.put({ id: newId(), target, schedule, isOwn: true, setAt: now, nextAt: next })
  const subject = 'chatId' in target ? ({ kind: 'chat', id: target.chatId } as const) : undefined
  await note(context, schedule ? 'digest.scheduled' : 'digest.stopped', subject ? { subject } : {})
  return schedule ? nextTimes(context, schedule, { after: now, count: 3 }) : []
}
