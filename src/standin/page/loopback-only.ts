import type { MiddlewareHandler } from 'hono'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The host part of a `Host` header or an origin, without the port; undefined when it is not one. */
function hostName(authority: string): string | undefined {
  try {
    return new URL(authority.includes('://') ? authority : `http://${authority}`).hostname
  } catch {
    return undefined
  }
}

function isLoopback(authority: string): boolean {
  const name = hostName(authority)
  return name !== undefined && LOOPBACK.has(name)
}

/**
 * Anyone who reaches this page can speak as anyone. So another site's name that was pointed at this machine
 * (DNS rebinding) is refused by its Host header, and another site's script by its Origin.
 */
export function loopbackOnly(): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host')
    if (!isLoopback(context.req.url) || (host !== undefined && !isLoopback(host))) {
      return context.text('This page answers on localhost only.', 403)
    }
    const origin = context.req.header('origin')
    const own = host ?? new URL(context.req.url).host
    if (context.req.method !== 'GET' && origin !== undefined && origin !== `http://${own}`) {
      return context.text('Another site may not write here.', 403)
    }
    await next()
    return undefined
  }
}
