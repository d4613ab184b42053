import { setTimeout as wait } from 'node:timers/promises'
import type { Context } from 'hono'
import type { StandInClock } from '#src/standin/clock.ts'
import { ApiError, refusal } from '#src/standin/gateway/errors.ts'
import { type Fault, type Faults, faultError } from '#src/standin/gateway/faults.ts'
import { type Json, isJson } from '#src/standin/json.ts'
import type { Limiter, Rate } from '#src/standin/gateway/limits.ts'
import { createLogIds } from '#src/standin/gateway/log-ids.ts'
import { type FormParts, readMultipart } from '#src/standin/gateway/multipart.ts'
import type { RequestLog } from '#src/standin/gateway/request-log.ts'

/** One call of an interface, as its handler needs it. */
export interface Call {
  readonly param: (name: string) => string
  readonly query: (name: string) => string | undefined
  /** Where the caller reached the stand-in, as in the Host header. */
  readonly host: string
  /** The header, empty where there was none; looked at by what does not take the app's token. */
  readonly authorization: string
  /** The body as an object; throws 9499 when it is none. */
  json(): Promise<Json>
  /** The parts of a multipart body; undefined when it is none. */
  form(): Promise<FormParts | undefined>
}

export type Answer =
  | { readonly data: object }
  /** Whole body, for the older interfaces that answer beside `data`. */
  | { readonly body: Json }
  | { readonly bytes: Uint8Array; readonly name: string; readonly contentType: string }

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly path: string
  /** Needs no token of the app and has no rate: what tokens are got with, and what takes a person's. */
  readonly open?: true
  readonly rate?: Rate
  answer(call: Call): Answer | Promise<Answer>
}

interface Ports {
  readonly clock: StandInClock
  readonly tokens: { check(authorization: string | undefined): void }
  readonly limiter: Limiter
  readonly faults: Faults
  readonly log: RequestLog
  /** Aborted when the stand-in closes, so that no hanging answer outlives it. */
  readonly closing: AbortSignal
}

interface Reply {
  readonly status: number
  readonly code: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array<ArrayBuffer>
}

/** What lies before every interface: planned faults, the token, the rates; and the envelope around every answer. */
export function createGateway({ clock, tokens, limiter, faults, log, closing }: Ports) {
  const nextLogId = createLogIds(clock)

  const pass = async (route: Route, context: Context, fault: Fault | undefined): Promise<Answer> => {
    if (!route.open) {
      tokens.check(context.req.header('authorization'))
      limiter.admitCall(`${route.method} ${route.path}`, route.rate ?? 'ordinary')
    }
    const answer = await route.answer(callOf(context))
    if (fault?.after) await goWrong(fault)
    return answer
  }
  const goWrong = async (fault: Fault): Promise<void> => {
    if (fault.hangMs !== undefined)
      await wait(fault.hangMs, undefined, { signal: closing, ref: false }).catch(() => {})
    const error = faultError(fault)
    if (error) throw error
  }

  return (route: Route) =>
    async (context: Context): Promise<Response> => {
      const at = clock.ticks()
      const { method, path } = context.req
      const fault = faults.take(method, path)
      const logId = nextLogId()
      let reply: Reply
      try {
        if (fault && !fault.after) await goWrong(fault)
        reply = success(await pass(route, context, fault))
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        reply = failure(error, logId)
      }
      log.add({ at, time: clock.now(), method, path, status: reply.status, code: reply.code })
      return new Response(reply.body, {
        status: reply.status,
        headers: { 'x-tt-logid': logId, ...reply.headers },
      })
    }
}

const json = { 'content-type': 'application/json; charset=utf-8' }

function success(answer: Answer): Reply {
  if ('bytes' in answer) {
    const headers = {
      'content-type': answer.contentType,
      'content-disposition': `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent(answer.name)}`,
    }
    return { status: 200, code: 0, headers, body: new Uint8Array(answer.bytes) }
  }
  if ('body' in answer) {
    const code = typeof answer.body['code'] === 'number' ? answer.body['code'] : 0
    return { status: 200, code, headers: json, body: JSON.stringify(answer.body) }
  }
  const body = JSON.stringify({ code: 0, msg: 'success', data: answer.data })
  return { status: 200, code: 0, headers: json, body }
}

function failure({ status, code, message, headers }: ApiError, logId: string): Reply {
  const body = JSON.stringify({ code, msg: message, error: { log_id: logId } })
  return { status, code, headers: { ...json, ...headers }, body }
}

function callOf(context: Context): Call {
  return {
    param: (name) => context.req.param(name) ?? '',
    query: (name) => context.req.query(name),
    host: context.req.header('host') ?? '',
    authorization: context.req.header('authorization') ?? '',
    json: async () => {
      const body: unknown = await context.req.json().catch(() => undefined)
      if (!isJson(body)) throw refusal.badJson()
      return body
    },
    form: async () => {
      const body = new Uint8Array(await context.req.arrayBuffer())
      return readMultipart(body, context.req.header('content-type') ?? '')
    },
  }
}
