import { type StandInClock, minute, second } from '#src/standin/clock.ts'
import { ApiError, refusal } from '#src/standin/gateway/errors.ts'
import { type SlidingWindow, createSlidingWindow } from '#src/standin/gateway/sliding-window.ts'

/** Rates of the platform's frequency page and of im/v1/messages create and patch. */
export interface Limits {
  /** Per app and interface. */
  readonly perSecond: number
  readonly perMinute: number
  /** Interfaces of a lower level: task/v2/tasks create. */
  readonly tasksPerSecond: number
  /** Messages to one person or one group. */
  readonly chatPerSecond: number
  /** Updates of one message. */
  readonly messagePerSecond: number
}

const platformLimits: Limits = {
  perSecond: 50,
  perMinute: 1_000,
  tasksPerSecond: 10,
  chatPerSecond: 5,
  messagePerSecond: 5,
}

export type Rate = 'ordinary' | 'tasks'

export interface Limiter {
  /** Throws 429 / 99991400 with the seconds to wait in `x-ogw-ratelimit-reset`. */
  admitCall(family: string, rate: Rate): void
  /** Throws 400 / 230020, without those headers. */
  admitToChat(chatId: string): void
  admitChange(messageId: string): void
}

const open: Limiter = { admitCall: () => {}, admitToChat: () => {}, admitChange: () => {} }

export function createLimiter(clock: StandInClock, given: Partial<Limits> | 'off' = {}): Limiter {
  if (given === 'off') return open
  const limits = { ...platformLimits, ...given }
  const families = new Map<string, readonly { window: SlidingWindow; limit: number }[]>()
  const chats = createWindowMap(limits.chatPerSecond)
  const messages = createWindowMap(limits.messagePerSecond)

  const windowsOf = (family: string, rate: Rate) => {
    const known = families.get(family)
    if (known) return known
    const perSecond = rate === 'tasks' ? limits.tasksPerSecond : limits.perSecond
    const made = [
      { window: createSlidingWindow(perSecond, second), limit: perSecond },
      { window: createSlidingWindow(limits.perMinute, minute), limit: limits.perMinute },
    ]
    families.set(family, made)
    return made
  }

  return {
    admitCall: (family, rate) => {
      const now = clock.now()
      const windows = windowsOf(family, rate)
      for (const { window, limit } of windows) {
        const wait = window.wait(now)
        if (wait > 0) throw tooMany(limit, wait)
      }
      for (const { window } of windows) window.take(now)
    },
    admitToChat: (chatId) => chats.admit(chatId, clock.now()),
    admitChange: (messageId) => messages.admit(messageId, clock.now()),
  }
}

function tooMany(limit: number, waitMs: number): ApiError {
  return new ApiError(429, 99991400, 'request trigger frequency limit', {
    'x-ogw-ratelimit-limit': String(limit),
    'x-ogw-ratelimit-reset': String(Math.ceil(waitMs / second)),
  })
}

/** One small window per chat or message; the idle ones are swept when their number has doubled. */
function createWindowMap(perSecond: number) {
  const windows = new Map<string, SlidingWindow>()
  let sweepAt = 1_024
  return {
    admit: (key: string, now: number): void => {
      let window = windows.get(key)
      if (!window) {
        window = createSlidingWindow(perSecond, second)
        windows.set(key, window)
      }
      if (window.wait(now) > 0) throw refusal.chatTooOften()
      window.take(now)
      if (windows.size < sweepAt) return
      for (const [other, each] of windows) if (each.idle(now)) windows.delete(other)
      sweepAt = Math.max(1_024, windows.size * 2)
    },
  }
}
