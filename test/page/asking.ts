import type { Hono } from 'hono'

export interface AskOptions {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** A request as the page itself would make it. */
export async function ask(
  app: Hono,
  path: string,
  { method, headers, body }: AskOptions = {},
): Promise<Response> {
  const isForm = body instanceof FormData
  return app.request(`http://localhost:3000${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { ...(body !== undefined && !isForm && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
  })
}
