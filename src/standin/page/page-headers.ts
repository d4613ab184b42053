import type { MiddlewareHandler } from 'hono'

/** Message content is untrusted: should a mistake in the renderer let markup through, no script of it may run. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export function pageHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next()
    const { headers } = context.res
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', POLICY)
    headers.set('x-content-type-options', 'nosniff')
    headers.set('referrer-policy', 'no-referrer')
    headers.set('cross-origin-resource-policy', 'same-origin')
    // A stale module beside a fresh one is worse than reading a small file again.
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  }
}
