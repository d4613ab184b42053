/**
 * When the next request to the platform may go out. A slot is reserved by asking for it: whoever got one starts after
 * that wait, or not at all. Shared by all processes of a deployment.
 */
export interface Limiter {
  /**
   * Milliseconds to wait before sending. Or the lane may not send now at all, and nothing was reserved: ask again
   * after so many milliseconds. Throws Later when the store of the slots does not answer.
   */
  slot(request: LimitedRequest): Promise<number | { readonly laneBusyMs: number }>
  /**
   * Settles when the request may go out at this very moment. The slots space requests out; a process that stalls or a
   * slow network bunches them up again, so at most 50 are under way or were answered less than a second ago, and at most
   * 1000 less than a minute ago: whenever each of them arrived in between, there were no more in any second or minute.
   */
  start(request: LimitedRequest): Promise<Started>
  /** The platform told us to wait: the whole family, or one lane of it. */
  penalty(of: { readonly family: string; readonly lane?: string }, ms: number): Promise<void>
}

export interface Started {
  /** The platform has answered, or never will. From now on the second of its lane counts, too. Never throws. */
  ended(): Promise<void>
}

export interface LimitedRequest {
  /** What the platform counts together: all sends, or all updates of cards. */
  readonly family: string
  /** The chat, person or message within it. */
  readonly lane: string
}

export interface Limits {
  /** Between two slots of a family. */
  readonly spacingMs: number
  readonly perMinute: number
  /** How long a slot counts. */
  readonly minuteMs: number
  readonly perLane: number
  readonly laneMs: number
  readonly perSecond: number
  /** How long a request counts that was answered. */
  readonly answeredSecondMs: number
  readonly answeredMinuteMs: number
  /** How much longer one counts whose process was killed. */
  readonly flightMs: number
}

/**
 * 50 a second and 1000 a minute for an app, 5 a second for a chat or person ("message frequency limits" and "API
 * frequency limits" of the platform). Slots are spaced out, 48.8 a second, and the windows are 60 ms a second and
 * 300 ms a minute wider than they need be.
 */
export const platformLimits: Limits = {
  spacingMs: 20.5,
  perMinute: 1_000,
  minuteMs: 60_300,
  perLane: 5,
  laneMs: 1_060,
  perSecond: 50,
  answeredSecondMs: 1_005,
  answeredMinuteMs: 60_005,
  flightMs: 12_000,
}
