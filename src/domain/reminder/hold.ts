import { localDate, localTime } from '../dates.ts'
import { heldUntil, isNight, minuteOf, spread, type Waiting } from './quiet.ts'
import { breakAfter, type TeachingTime } from './teaching-time.ts'

export interface Holding extends Waiting {
  readonly personId: string
  readonly teaching: TeachingTime
}

/** Nobody teaches so many times without a break; what does not end after so many holds is said. */
const mostHolds = 40

/**
 * When somebody is told what is due now: undefined where it is now, else in the first break, or after the quiet hours,
 * in which there is neither a lesson nor quiet; not everybody at once. The last call of what must be done is not put
 * off beyond its day, but at night.
 */
export function holdUntil(holding: Holding): Date | undefined {
  const { now, lastCallOn, zone } = holding
  let at = now
  for (let holds = 0; holds < mostHolds; holds += 1) {
    const later = nextFree({ ...holding, now: at })
    if (!later) break
    at = later
  }
  if (at === now) return undefined
  const isLost = lastCallOn !== undefined && localDate(at, zone) > lastCallOn
  // A lesson that ends in the night would take the day with it.
  return isLost && localDate(now, zone) <= lastCallOn && !isNight(localTime(now, zone)) ? undefined : at
}

function nextFree(holding: Holding): Date | undefined {
  const { now, quiet, zone, personId, teaching } = holding
  const end = heldUntil(holding)
  if (end) {
    const late = spread(end, personId)
    // Where the hours leave a few minutes only, all are told in those.
    return heldUntil({ ...holding, now: late }) ? end : late
  }
  const rest = quiet.inLessons === true ? breakAfter(now, teaching, zone) : undefined
  return rest && spreadOver(rest.minutes, rest.from, personId)
}

/** Within a break, not into the next lesson. */
function spreadOver(minutes: number | undefined, from: Date, personId: string): Date {
  const late = minutes === undefined ? minuteOf(personId) : (minuteOf(personId) - 1) % Math.min(minutes, 29)
  return new Date(from.getTime() + late * 60_000)
}
