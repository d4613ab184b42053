import { Hono } from 'hono'
import type { z } from 'zod'

import { limitBody, readBody } from './body.ts'
import type { ChangeFeed } from './change-feed.ts'
import type { ChatPageDependencies } from './dependencies.ts'
import { PageError } from './page-error.ts'
import { clockRequest } from './requests.ts'
import { instantAt, nextWeekdayMorning } from './wall-time.ts'

const HOUR = 3_600_000
const DEFAULT_ZONE = 'Asia/Shanghai'

async function target(
  dependencies: ChatPageDependencies,
  request: z.output<typeof clockRequest>,
): Promise<Date> {
  const now = dependencies.clock.now()
  const zone = dependencies.presentation.timeZone ?? DEFAULT_ZONE
  if ('to' in request) {
    try {
      return instantAt(request.to, zone)
    } catch {
      throw new PageError('bad_request', 400)
    }
  }
  if (request.step === 'hour') return new Date(now.getTime() + HOUR)
  if (request.step === 'day') return new Date(now.getTime() + 24 * HOUR)
  return (await dependencies.nextWorkingMorning?.(now)) ?? nextWeekdayMorning(now, zone)
}

/** Turns the demo's clock, forward only and one turn at a time: what has been sent cannot be unsent. */
export function clockRoutes(dependencies: ChatPageDependencies, feed: ChangeFeed): Hono {
  const app = new Hono()
  let turning = false

  app.post('/api/clock', limitBody(10_000), async (context) => {
    const { turnClock, clock } = dependencies
    if (!turnClock) throw new PageError('no_clock', 409)
    const to = await target(dependencies, await readBody(context, clockRequest))
    if (turning) throw new PageError('turning', 409)
    if (to <= clock.now()) throw new PageError('not_forward', 409)
    turning = true
    try {
      await turnClock(to)
    } finally {
      turning = false
      feed.clockTurned()
    }
    return context.json({ now: clock.now().toISOString() })
  })

  return app
}
