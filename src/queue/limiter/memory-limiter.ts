import { randomUUID } from 'node:crypto'
import type { Clock } from '#src/clock.ts'
import { startingInOrder, type Flights } from './flights.ts'
import { platformLimits, type Limiter, type Limits } from './limiter.ts'

interface Family {
  /** The next slot is not before this. */
  next: number
  /** The slots of the last minute, oldest first. */
  readonly recent: number[]
}

interface Lane {
  pausedUntil: number
  /** The last few slots, oldest first. */
  readonly recent: number[]
}

/** More lanes than this are looked through for idle ones. */
const manyLanes = 1_000

/** The slots of one process, in its memory. */
export function memoryLimiter(clock: Pick<Clock, 'ticks'>, limits: Limits = platformLimits): Limiter {
  const families = new Map<string, Family>()
  const lanes = new Map<string, Lane>()

  const familyOf = (name: string) => taken(families, name, () => ({ next: 0, recent: [] }))
  const laneOf = (family: string, lane: string) =>
    taken(lanes, `${family}/${lane}`, () => ({ pausedUntil: 0, recent: [] }))

  return {
    slot(request) {
      const now = clock.ticks()
      if (lanes.size > manyLanes) forgetIdle(lanes, now - limits.laneMs)
      const lane = laneOf(request.family, request.lane)
      const free = Math.max(lane.pausedUntil, after(lane.recent, limits.perLane, limits.laneMs))
      if (free > now) return Promise.resolve({ laneBusyMs: Math.ceil(free - now) })

      const family = familyOf(request.family)
      const slot = Math.max(now, family.next, after(family.recent, limits.perMinute, limits.minuteMs))
      family.next = slot + limits.spacingMs
      remember(family.recent, slot, limits.perMinute)
      remember(lane.recent, slot, limits.perLane)
      return Promise.resolve(Math.ceil(slot - now))
    },
    start: startingInOrder(flightsIn(clock, limits, laneOf), randomUUID, limits.spacingMs),
    penalty({ family, lane }, ms) {
      const until = clock.ticks() + ms
      if (lane === undefined) familyOf(family).next = Math.max(familyOf(family).next, until)
      else laneOf(family, lane).pausedUntil = Math.max(laneOf(family, lane).pausedUntil, until)
      return Promise.resolve()
    },
  }
}

interface Counted {
  /** By request: until when it counts. */
  readonly inSecond: Map<string, number>
  readonly inMinute: Map<string, number>
}

function flightsIn(
  clock: Pick<Clock, 'ticks'>,
  { perSecond, perMinute, flightMs, answeredSecondMs, answeredMinuteMs }: Limits,
  laneOf: (family: string, lane: string) => Lane,
): Flights {
  const families = new Map<string, Counted>()
  return {
    enter(family, id) {
      const now = clock.ticks()
      const { inSecond, inMinute } = taken(families, family, () => ({
        inSecond: new Map(),
        inMinute: new Map(),
      }))
      const wait = Math.max(roomAfter(inSecond, perSecond, now), roomAfter(inMinute, perMinute, now))
      if (wait > 0) return Promise.resolve(wait)
      inSecond.set(id, now + flightMs)
      inMinute.set(id, now + flightMs + answeredMinuteMs)
      return Promise.resolve(0)
    },
    leave({ family, lane }, id) {
      const now = clock.ticks()
      families.get(family)?.inSecond.set(id, now + answeredSecondMs)
      families.get(family)?.inMinute.set(id, now + answeredMinuteMs)
      const { recent } = laneOf(family, lane)
      if (recent.length > 0) recent[recent.length - 1] = now
      return Promise.resolve()
    },
  }
}

/** Milliseconds until one of them counts no more; 0 where there is room. */
function roomAfter(counted: Map<string, number>, most: number, now: number): number {
  if (counted.size < most) return 0
  for (const [id, until] of counted) if (until <= now) counted.delete(id)
  return counted.size < most ? 0 : Math.max(1, Math.ceil(Math.min(...counted.values()) - now))
}

/** The instant from which one more fits into the window. */
function after(recent: readonly number[], most: number, windowMs: number): number {
  const oldest = recent[0]
  return recent.length < most || oldest === undefined ? 0 : oldest + windowMs
}

function remember(recent: number[], slot: number, most: number): void {
  recent.push(slot)
  if (recent.length > most) recent.shift()
}

function forgetIdle(lanes: Map<string, Lane>, before: number): void {
  for (const [name, { pausedUntil, recent }] of lanes) {
    if (Math.max(pausedUntil, recent.at(-1) ?? 0) < before) lanes.delete(name)
  }
}

function taken<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}
