import { randomUUID } from 'node:crypto'
import type { Clock } from '#src/clock.ts'
import { startingInOrder, type Flights } from './flights.ts'
import { limits, type Limiter } from './limiter.ts'

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
export function memoryLimiter(clock: Pick<Clock, 'ticks'>): Limiter {
  const families = new Map<string, Family>()
  const lanes = new Map<string, Lane>()

  const familyOf = (name: string) => taken(families, name, () => ({ next: 0, recent: [] }))
  const laneOf = (family: string, lane: string) =>
    taken(lanes, `${family}/${lane}`, () => ({ pausedUntil: 0, recent: [] }))

  return {
    slot(request) {
      const now = clock.ticks()
      if (lanes.size > manyLanes) forgetIdle(lanes, now)
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
    start: startingInOrder(flightsIn(clock, laneOf), randomUUID),
    penalty({ family, lane }, ms) {
      const until = clock.ticks() + ms
      if (lane === undefined) familyOf(family).next = Math.max(familyOf(family).next, until)
      else laneOf(family, lane).pausedUntil = Math.max(laneOf(family, lane).pausedUntil, until)
      return Promise.resolve()
    },
  }
}

function flightsIn(clock: Pick<Clock, 'ticks'>, laneOf: (family: string, lane: string) => Lane): Flights {
  /** By family and request: until when it counts. */
  const counted = new Map<string, Map<string, number>>()
  return {
    enter(family, id) {
      const now = clock.ticks()
      const flights = taken(counted, family, () => new Map())
      for (const [each, until] of flights) if (until <= now) flights.delete(each)
      if (flights.size >= limits.perSecond) return Promise.resolve(waitFor([...flights.values()], now))
      flights.set(id, now + limits.flightMs)
      return Promise.resolve(0)
    },
    leave({ family, lane }, id) {
      const now = clock.ticks()
      counted.get(family)?.set(id, now + limits.secondMs)
      const { recent } = laneOf(family, lane)
      if (recent.length > 0) recent[recent.length - 1] = now
      return Promise.resolve()
    },
  }
}

/** The first that is sure to be over, or soon: one under way may be answered at any moment. */
function waitFor(untils: readonly number[], now: number): number {
  return Math.min(limits.spacingMs, Math.max(1, Math.ceil(Math.min(...untils) - now)))
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

function forgetIdle(lanes: Map<string, Lane>, now: number): void {
  for (const [name, { pausedUntil, recent }] of lanes) {
    if (Math.max(pausedUntil, (recent.at(-1) ?? 0) + limits.laneMs) < now) lanes.delete(name)
  }
}

function taken<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}
