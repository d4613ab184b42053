import { createClock } from '#src/clock.ts'

/** The stand-in's idea of time. Every window, expiry and retry is counted on `now`, so a turned clock moves all of them. */
export interface StandInClock {
  /** Milliseconds since 1970. */
  now(): number
  /** Milliseconds of the machine, for measuring only. */
  ticks(): number
}

/** Completes what a caller gave with the machine's own clock. */
export function standInClock(given?: { now(): number }): StandInClock {
  const machine = createClock()
  return {
    now: given ? () => given.now() : () => machine.now().getTime(),
    ticks: () => machine.ticks(),
  }
}

export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour
