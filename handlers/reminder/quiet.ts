import type { Ask } from '#src/bot/ask.ts'
import { say, type Reply } from '#src/bot/reply.ts'
import { localDate, localTime } from '#src/domain/dates.ts'
import type { Quiet } from '#src/domain/reminder/quiet.ts'
import type { QuietRequest } from '#src/domain/reminder/read-quiet.ts'
import { groupVolumeOf } from '#src/usecases/reminder/set-group-volume.ts'
import { quietOf, setQuiet } from '#src/usecases/reminder/set-quiet.ts'

/** Sets the quiet hours of whoever asks, or shows them. */
export async function answerQuiet(ask: Ask, request: QuietRequest | undefined): Promise<Reply> {
  const quiet = request ? await setQuiet(ask, request) : await quietOf(ask)
  if (!quiet) return [say('quiet.noPerson')]
  const isGroup = !request && ask.place.kind === 'group' && ask.place.school !== undefined
  const group = isGroup ? [say('quiet.groupNow', { count: await groupVolumeOf(ask, ask.place.id) })] : []
  return [...told(ask, quiet), ...group]
}

function told(
  { now, rules: { timeZone } }: Ask,
  { isOff, from, to, until, inLessons, volume }: Quiet,
): Reply {
  const isOnce = until !== undefined && until > now
  const time = isOnce ? `${localDate(until, timeZone)} ${localTime(until, timeZone)}` : ''
  return [
    ...(isOnce ? [say('quiet.until', { time })] : []),
    isOff ? say('quiet.off') : say('quiet.hours', { from, to }),
    ...(inLessons ? [say('quiet.lessons')] : []),
    ...(volume === undefined ? [] : [say(`quiet.volume.${volume}`)]),
    say('quiet.lastCall'),
  ]
}
