import type { Client } from '@larksuiteoapi/node-sdk'

import { PlatformError } from '#src/ports/platform.ts'

import { defaultHttpInstance } from '../sdk.ts'

import { failureOf, isRefusal, unanswered } from './failure.ts'
import { fieldOf, numberAt, textAt } from './field.ts'

const maxAnswerBytes = 32 * 1024 * 1024
/** Files take longer than words. */
const bytesFactor = 6

export type Http = NonNullable<ConstructorParameters<typeof Client>[0]['httpInstance']>

/**
 * The HTTP client under the SDK: a fresh one, as the SDK's own is shared by the whole process. Like it, it settles with
 * the body; unlike it, it has time limits, and every failure leaves it as a PlatformError, so that no error that
 * carries a token or a body ever reaches the SDK's log or ours.
 */
export function createHttp(timeoutMs: number): Http {
  const http = defaultHttpInstance.create({
    maxRedirects: 0,
    maxContentLength: maxAnswerBytes,
  })
  http.interceptors.request.use((request) => {
    // The client's own time limit is for silence only; an answer that drips is bounded by this one too.
    request.signal ??= AbortSignal.timeout(timeoutMs * (isOfBytes(request) ? bytesFactor : 1))
    return request
  })
  http.interceptors.response.use(
    (response) => {
      const body = readable(response.data, response.headers)
      if (!isRefusal(body)) return response.data
      throw failureOf({ status: response.status, body, headers: response.headers })
    },
    (error: unknown) => {
      throw translated(error)
    },
  )
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the SDK's own client has the same mismatch of types
  return http as unknown as Http
}

function isOfBytes(request: { readonly responseType?: string; readonly headers: unknown }): boolean {
  return (
    request.responseType === 'arraybuffer' || /multipart/.test(textAt(request.headers, 'Content-Type') ?? '')
  )
}

function translated(error: unknown): PlatformError {
  if (error instanceof PlatformError) return error
  const response = fieldOf(error, 'response')
  const status = numberAt(response, 'status')
  if (status === undefined) return unanswered(textAt(error, 'code') ?? 'ERR_NETWORK')
  const headers = fieldOf(response, 'headers')
  return failureOf({ status, body: readable(fieldOf(response, 'data'), headers), headers })
}

/** What was asked for as bytes is an error message when it says that it is JSON and not a file. */
function readable(data: unknown, headers: unknown): unknown {
  if (!(data instanceof Uint8Array)) return data
  if (!/json/.test(textAt(headers, 'content-type') ?? '')) return undefined
  if (textAt(headers, 'content-disposition') !== undefined) return undefined
  try {
    return JSON.parse(Buffer.from(data).toString('utf8'))
  } catch {
    return undefined
  }
}
