/**
 * Time, read in one place. `now` is the time of the business and can be turned in a rehearsal;
 * `ticks` is the machine's own, in milliseconds, for waiting and measuring, and cannot.
 */
export interface Clock {
  now(): Date
  ticks(): number
}

export interface TurnableClock extends Clock {
  /** Moves the business time to an instant; from there it runs on. */
  turn(to: Date): void
}

/** The machine's clock, started at another instant where a rehearsal asks for one. */
export function createClock(startAt?: Date): TurnableClock {
  let offset = startAt ? startAt.getTime() - Date.now() : 0
  return {
    now: () => new Date(Date.now() + offset),
    ticks: () => performance.now(),
    turn: (to) => {
      offset = to.getTime() - Date.now()
    },
  }
}
