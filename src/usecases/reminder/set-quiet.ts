import { addDays, instantAt } from '#src/domain/dates.ts'
import { usualQuiet, type Quiet } from '#src/domain/reminder/quiet.ts'
import type { QuietRequest } from '#src/domain/reminder/read-quiet.ts'
import { note } from '../audit/note.ts'
import type { Context } from '../context.ts'

/** The quiet hours of whoever asks; undefined for somebody outside the roster, to whom nothing is sent. */
export async function quietOf({ actor, records }: Context): Promise<Quiet | undefined> {
  const { person } = actor
  return person && ((await records.quietHours.of(person.id)) ?? usualQuiet)
}

/** 免打扰 — sets them; what was held back is looked at anew, so that it comes when the new hours let it. */
export async function setQuiet(context: Context, request: QuietRequest): Promise<Quiet | undefined> {
  const { actor, records } = context
  const former = await quietOf(context)
  const { person } = actor
  if (!former || !person) return undefined
  const quiet = changed(former, request, context)
  await records.quietHours.put(person.id, quiet)
  await records.reminders.release(person.id)
  await records.ownReminders.release(person.id)
  await note(context, 'quiet.changed', { details: { request: request.kind } })
  return quiet
}

function changed(former: Quiet, request: QuietRequest, { now, today, rules: { timeZone } }: Context): Quiet {
  const next = addDays(today, 1)
  if (request.kind === 'lessons' || request.kind === 'volume') return besides(former, request)
  if (request.kind === 'hours')
    return { ...former, isOff: false, from: request.from, to: request.to, until: undefined }
  if (request.kind === 'until') {
    const at = instantAt(today, request.time, timeZone)
    return { ...former, until: at > now ? at : instantAt(next, request.time, timeZone) }
  }
  // The night that follows belongs to today.
  if (request.kind === 'today') return { ...former, until: instantAt(next, usualQuiet.to, timeZone) }
  const isOff = request.kind === 'off'
  // Whoever wants no quiet at all wants none in lessons, either.
  const kept = isOff ? besides(former, { kind: 'lessons', isOn: false }) : former
  return { ...kept, isOff, until: undefined }
}

/** What is set beside the hours. */
function besides(former: Quiet, request: Extract<QuietRequest, { kind: 'lessons' | 'volume' }>): Quiet {
  const { inLessons, volume, ...hours } = former
  const lessons = request.kind === 'lessons' ? request.isOn : inLessons === true
  const wanted = request.kind === 'volume' ? request.volume : (volume ?? 'usual')
  return {
    ...hours,
    ...(lessons ? { inLessons: true } : {}),
    ...(wanted === 'usual' ? {} : { volume: wanted }),
  }
}
