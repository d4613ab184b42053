import { Hono } from 'hono'
import { createPageFrame } from '#src/standin/page/server.ts'

export interface Site {
  fetch(request: Request, env?: object): Promise<Response>
  /** From now on everything is answered. */
  open(inside: Hono): void
}

/** The page is there at once, before the bot behind it is; what asks the bot waits until it was opened. */
export function createSite(): Site {
  const frame = createPageFrame()
  const opened = Promise.withResolvers<Hono>()
  return {
    async fetch(request, env) {
      const { pathname } = new URL(request.url)
      const isFrame = pathname === '/' || pathname.startsWith('/assets/')
      return (isFrame ? frame : await opened.promise).fetch(request, env)
    },
    open: opened.resolve,
  }
}
