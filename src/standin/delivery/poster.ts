import {
  Agent as HttpAgent,
  type ClientRequest,
  type IncomingMessage,
  request as httpRequest,
} from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'

/** How a POST to the bot ended. */
export type Posted =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string }
  | { readonly kind: 'late' }
  | { readonly kind: 'unreachable'; readonly unknownHost: boolean }

export interface Poster {
  /** Follows no redirect. `late` when the whole of it takes longer than the deadline. */
  post(url: string, body: string, options: PostOptions): Promise<Posted>
  close(): void
}

interface PostOptions {
  readonly headers: Readonly<Record<string, string>>
  readonly deadlineMs: number
}

export function createPoster(): Poster {
  const plain = new HttpAgent({ keepAlive: true })
  const secure = new HttpsAgent({ keepAlive: true })

  const post = (url: string, body: string, options: PostOptions): Promise<Posted> =>
    new Promise((resolve) => {
      const isSecure = url.startsWith('https:')
      const headers = {
        ...options.headers,
        'content-type': 'application/json;charset=utf-8',
        'content-length': Buffer.byteLength(body),
      }
      const settings = { method: 'POST', headers, agent: isSecure ? secure : plain }
      const sent = (isSecure ? httpsRequest : httpRequest)(url, settings)
      const deadline = setTimeout(() => {
        resolve({ kind: 'late' })
        sent.destroy()
      }, options.deadlineMs)
      const settle = (posted: Posted | Promise<Posted>): void => {
        clearTimeout(deadline)
        resolve(posted)
      }
      sent.on('response', (response) => collect(response, settle))
      sent.on('error', (error) => {
        // A kept connection the other side has just closed says nothing about the bot: once more on a fresh one.
        settle(isStale(sent, error) ? post(url, body, options) : unreachable(error))
      })
      sent.end(body)
    })

  return {
    post,
    close: () => {
      plain.destroy()
      secure.destroy()
    },
  }
}

function collect(response: IncomingMessage, settle: (posted: Posted) => void): void {
  const chunks: Buffer[] = []
  response.on('data', (chunk: Buffer) => chunks.push(chunk))
  response.on('error', (error) => settle(unreachable(error)))
  response.on('end', () => {
    const body = Buffer.concat(chunks).toString()
    settle({ kind: 'answered', status: response.statusCode ?? 0, body })
  })
}

function isStale(sent: ClientRequest, error: Error): boolean {
  return sent.reusedSocket && codeOf(error) === 'ECONNRESET'
}

function unreachable(error: Error): Posted {
  return { kind: 'unreachable', unknownHost: codeOf(error) === 'ENOTFOUND' }
}

function codeOf(error: Error): unknown {
  return 'code' in error ? error.code : undefined
}
