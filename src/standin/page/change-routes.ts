import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'

import type { ChangeFeed } from './change-feed.ts'

const HEARTBEAT_MS = 15_000

/** Server-sent events: `hello` once, `chat` with a chat id, `clock`, and `beat` so that a dead connection is noticed. */
export function changeRoutes(feed: ChangeFeed): Hono {
  const app = new Hono()
  app.get('/api/changes', (context) =>
    streamSSE(context, async (stream) => {
      const { promise: closed, resolve: close } = Promise.withResolvers<void>()
      const stop = feed.listen((change) => {
        void stream.writeSSE({ event: change.kind, data: change.kind === 'chat' ? change.chatId : '' })
      })
      const heartbeat = setInterval(() => void stream.writeSSE({ event: 'beat', data: '' }), HEARTBEAT_MS)
      // An open page must not keep the demo's process from ending.
      heartbeat.unref()
      stream.onAbort(close)
      await stream.writeSSE({ event: 'hello', data: '' })
      await closed
      clearInterval(heartbeat)
      stop()
    }),
  )
  return app
}
