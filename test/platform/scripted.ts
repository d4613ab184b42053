import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'

export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** An object is sent as JSON. */
  readonly body?: object | string | Uint8Array
  /** Answers nothing and keeps the connection. */
  readonly silent?: boolean
}

export type Script = (asked: Asked) => Answer | undefined

export interface Scripted {
  readonly url: string
  /** Everything but the requests for a token. */
  readonly asked: Asked[]
  /** How many tokens were given out: `t-secret-1`, `t-secret-2` and so on. */
  tokens(): number
  close(): Promise<void>
}

const tokenPath = '/open-apis/auth/v3/tenant_access_token/internal'

const success: Answer = { body: { code: 0, msg: 'success', data: {} } }

/**
 * A platform that answers as a test says. What the script has no answer for succeeds with nothing; a token is given to
 * everybody who asks, unless `token` says otherwise.
 */
export async function createScripted(script: Script, token?: Answer): Promise<Scripted> {
  const asked: Asked[] = []
  let tokens = 0

  function answerTo(one: Asked): Answer {
    if (one.path.endsWith(tokenPath)) {
      tokens += 1
      return (
        token ?? { body: { code: 0, msg: 'ok', tenant_access_token: `t-secret-${tokens}`, expire: 7200 } }
      )
    }
    asked.push(one)
    return script(one) ?? success
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams: query } = new URL(request.url ?? '', 'http://localhost')
    const { method = '', headers } = request
    const answer = answerTo({ method, path: pathname, query, headers, body: await buffer(request) })
    if (answer.silent) return
    const { status = 200, body = {} } = answer
    const isBytes = typeof body === 'string' || body instanceof Uint8Array
    response.writeHead(status, { ...(!isBytes && { 'content-type': 'application/json' }), ...answer.headers })
    response.end(isBytes ? body : JSON.stringify(body))
  }

  const server = createServer((request, response) => void respond(request, response))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve())
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    tokens: () => tokens,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
