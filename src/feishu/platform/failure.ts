import { PlatformError, type Failed } from '#src/ports/platform.ts'

import { fateOf } from './error-codes.ts'
import { fieldOf, numberAt, textAt } from './field.ts'

/** What the platform answered, as far as a failure can be read from it. */
export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers: unknown
}

/** True when the platform says no: on many calls with HTTP 200. */
export function isRefusal(body: unknown): boolean {
  const code = fieldOf(body, 'code')
  return typeof code === 'number' && code !== 0
}

export function failureOf({ status, body, headers }: Answer): PlatformError {
  const code = numberAt(body, 'code') ?? 0
  const message = textAt(body, 'msg') ?? ''
  const fate = fateOf(code, status, message)
  const waitMs = fate === 'rate' ? waitOf(headers) : undefined
  const logId = textAt(headers, 'x-tt-logid') ?? textAt(fieldOf(body, 'error'), 'log_id')
  return new PlatformError({
    fate,
    code,
    httpStatus: status,
    ...(waitMs === undefined ? {} : { waitMs }),
    ...(logId === undefined ? {} : { logId }),
    ...hintOf(fate, message),
  })
}

/** No answer came: the network, a time limit, an answer that was too large. `reason` is a code such as ECONNREFUSED. */
export function unanswered(reason: string): PlatformError {
  const isTooLarge = reason === 'ERR_FR_MAX_BODY_LENGTH_EXCEEDED' || reason === 'ERR_BAD_RESPONSE'
  return new PlatformError({
    fate: isTooLarge ? 'content' : 'transient',
    code: 0,
    httpStatus: 0,
    hint: reason,
  })
}

/** Seconds until the window of the limit ends (rate limits, "response headers"). */
function waitOf(headers: unknown): number | undefined {
  const seconds = textAt(headers, 'x-ogw-ratelimit-reset') ?? textAt(headers, 'retry-after') ?? ''
  return /^\d+(?:\.\d+)?$/.test(seconds) ? Math.ceil(Number(seconds) * 1000) : undefined
}

/** Only for what an administrator must put right: elsewhere the platform quotes what was sent. */
function hintOf(fate: Failed['fate'], message: string): { hint?: string } {
  if (fate !== 'setting' || message === '') return {}
  return { hint: message.replaceAll(/\b(?:[tuc]-|Bearer\s+|o[uc]_)\S+/g, '-').slice(0, 300) }
}
