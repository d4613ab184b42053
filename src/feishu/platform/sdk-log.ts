import type { Log } from '#src/log.ts'
import { PlatformError } from '#src/ports/platform.ts'

/** What the SDK asks of a logger. It passes one list of anything at all. */
export interface SdkLog {
  error(...parts: unknown[]): void
  warn(...parts: unknown[]): void
  info(...parts: unknown[]): void
  debug(...parts: unknown[]): void
  trace(...parts: unknown[]): void
}

/**
 * Passes on of the SDK's log only what cannot carry a token, a body or a name: the code of a failed call, and the fixed
 * words the SDK starts its own remarks with.
 */
export function createSdkLog(log: Log): SdkLog {
  return {
    error: (...parts) => log.warn(idsOf(parts), 'platform client'),
    warn: (...parts) => log.warn(idsOf(parts), 'platform client'),
    info: (...parts) => log.debug(idsOf(parts), 'platform client'),
    debug: () => undefined,
    trace: () => undefined,
  }
}

function idsOf(parts: unknown[]): object {
  const error = parts.flat(2).find((part) => part instanceof PlatformError)
  if (error === undefined) return { remark: remarkOf(parts) }
  return { fate: error.fate, code: error.code, logId: error.logId }
}

/** Words only: whatever holds a digit, a slash, a dash or a sign may be part of an address, an id or a token. */
function remarkOf(parts: unknown[]): string {
  const texts = parts.flat(2).map((part) => (part instanceof Error ? part.name : part))
  const words = texts
    .filter((part) => typeof part === 'string')
    .join(' ')
    .split(/\s+/)
  return words
    .filter((word) => /^[[(]?[A-Za-z]{1,20}[\])]?[,.:;]?$/.test(word))
    .slice(0, 12)
    .join(' ')
}
