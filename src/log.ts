import { pino } from 'pino'

/** Logs carry ids, never contents, tokens or names. */
export interface Log {
  debug(ids: object, message: string): void
  info(ids: object, message: string): void
  warn(ids: object, message: string): void
  error(ids: object, message: string): void
}

/** One JSON object a line on standard output. What must never be written is cut off even if somebody passes it. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['token', 'content', 'text', 'name', '*.token', '*.authorization', '*.headers'],
      censor: '-',
    },
    serializers: { error: (error: unknown) => describeError(error) },
  })
}

/** What may be known of an error: its kind, its code and where it was thrown; not what it carries. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error }
  const code = 'code' in error ? String(error.code) : undefined
  return {
    kind: error.name,
    code,
    message: error.message.slice(0, 200),
    at: error.stack?.split('\n')[1]?.trim(),
  }
}
