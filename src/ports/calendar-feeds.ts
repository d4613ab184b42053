/** An event as it was last given out; what has gone stays known, so that its count goes on should it come back. */
export interface GivenEvent {
  /** Of everything the event says; empty once it has gone. */
  readonly digest: string
  /** How often it has changed since it was first given out. */
  readonly sequence: number
  readonly changedAt: Date
}

/** What was given out last, by the ids of the events. */
export type GivenEvents = ReadonlyMap<string, GivenEvent>

/** 订阅 — somebody's own calendar, at an address that holds a secret. Of the secret only its hash is kept. */
export interface CalendarFeed {
  readonly personId: string
  /** When its address was given out. */
  readonly madeAt: Date
  /** When anything in it changed last; none before it was read for the first time. */
  readonly changedAt: Date | undefined
  readonly given: GivenEvents
}

export interface CalendarFeeds {
  /** None where somebody has none, or has taken it back. */
  of(personId: string): Promise<CalendarFeed | undefined>
  /** By the hash of its secret; whoever else asks for it waits until this transaction has ended. */
  bySecret(hash: string): Promise<CalendarFeed | undefined>
  /** A new address; the one before is none from now on. What was given out stays known. */
  put(personId: string, hash: string, at: Date): Promise<void>
  /** False when there was none. */
  revoke(personId: string): Promise<boolean>
  give(personId: string, given: GivenEvents, at: Date): Promise<void>
}
