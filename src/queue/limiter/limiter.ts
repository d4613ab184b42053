/**
 * When the next request to the platform may go out. A slot is reserved by asking for it: whoever got one sends after
 * that wait, or not at all. Shared by all processes of a deployment.
 */
export interface Limiter {
  /**
   * Milliseconds to wait before sending. Or the lane may not send now at all, and nothing was reserved: ask again
   * after so many milliseconds. Throws Later when the store of the slots does not answer.
   */
  slot(request: LimitedRequest): Promise<number | { readonly laneBusyMs: number }>
  /** The platform told us to wait: the whole family, or one lane of it. */
  penalty(of: { readonly family: string; readonly lane?: string }, ms: number): Promise<void>
}

export interface LimitedRequest {
  /** What the platform counts together: all sends, or all updates of cards. */
  readonly family: string
  /** The chat, person or message within it. */
  readonly lane: string
}

/**
 * 50 a second and 1000 a minute for an app, 5 a second for a chat or person ("message frequency limits" and "API
 * frequency limits" of the platform). Requests bunch up again on their way, so they are spaced out, 48.8 a second,
 * and the windows are 60 ms a second and 300 ms a minute wider than they need be.
 */
export const limits = {
  spacingMs: 20.5,
  perMinute: 1_000,
  minuteMs: 60_300,
  perLane: 5,
  laneMs: 1_060,
}
