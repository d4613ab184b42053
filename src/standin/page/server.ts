import { Hono } from 'hono'

import { assetRoutes } from './asset-routes.ts'
import { createChangeFeed } from './change-feed.ts'
import { changeRoutes } from './change-routes.ts'
import { clockRoutes } from './clock-routes.ts'
import type { ChatPageDependencies } from './dependencies.ts'
import { loopbackOnly } from './loopback-only.ts'
import { PageError } from './page-error.ts'
import { pageHeaders } from './page-headers.ts'
import { readRoutes } from './read-routes.ts'
import { speakRoutes } from './speak-routes.ts'

/**
 * The demo's chat page, to be mounted at `/` beside the bot's own routes: `GET /`, `/assets/*` and `/api/*` are its
 * own, nothing else is touched. A rehearsal aid: whoever reaches it can be anyone, so it answers on localhost only.
 */
export function createChatPage(dependencies: ChatPageDependencies): Hono {
  const app = createPageFrame()
  const feed = createChangeFeed(dependencies.control)
  app.onError((error, context) => {
    if (error instanceof PageError) return context.json({ error: error.code }, error.status)
    dependencies.onFault?.(error)
    return context.json({ error: 'failed' }, 500)
  })
  app.route('/', readRoutes(dependencies))
  app.route('/', speakRoutes(dependencies))
  app.route('/', clockRoutes(dependencies, feed))
  app.route('/', changeRoutes(feed))
  return app
}

/** The page and its scripts alone, which need nothing behind them. */
export function createPageFrame(): Hono {
  const app = new Hono()
  for (const path of ['/', '/assets/*', '/api/*']) app.use(path, loopbackOnly(), pageHeaders())
  return app.route('/', assetRoutes())
}
