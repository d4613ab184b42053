import { serve } from '@hono/node-server'
import { onTestFinished } from 'vitest'
import type { ChatPageDependencies } from '#src/standin/page/dependencies.ts'
import { createChatPage } from '#src/standin/page/server.ts'
import { dongpuGroup, people, presentation } from './demo.ts'
import { createFakeControl, type FakeControl } from './fake-control.ts'

/** Sunday 2026-11-22, 10:30 in Shanghai. */
const start = '2026-11-22T10:30:00+08:00'

export interface PageWorld {
  readonly control: FakeControl
  readonly clock: { now(): Date }
  /** Every instant the clock was turned to. */
  readonly turns: string[]
  readonly app: ReturnType<typeof createChatPage>
  readonly faults: unknown[]
}

/** The page on a fake stand-in, with a clock that stands until it is turned. */
export function createPage(changes: Partial<ChatPageDependencies> = {}): PageWorld {
  let now = new Date(start)
  const clock = { now: () => now }
  const control = createFakeControl({ people, groups: [dongpuGroup], clock })
  const turns: string[] = []
  const faults: unknown[] = []
  const app = createChatPage({
    control,
    clock,
    presentation,
    turnClock: async (to) => {
      now = to
      turns.push(to.toISOString())
    },
    describeDay: () => ({ zh: '2026—2027 学年第一学期 · 第 12 周', en: 'Autumn term, week 12' }),
    onFault: (error) => void faults.push(error),
    ...changes,
  })
  return { control, clock, turns, app, faults }
}

export interface ServedPage extends PageWorld {
  readonly url: string
}

/** The same, listening on a free port of loopback; closed with the test. */
export async function servePage(changes: Partial<ChatPageDependencies> = {}): Promise<ServedPage> {
  const world = createPage(changes)
  const { promise, resolve } = Promise.withResolvers<number>()
  const server = serve({ fetch: world.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
    resolve(port),
  )
  onTestFinished(async () => {
    const closed = Promise.withResolvers<void>()
    server.close(() => closed.resolve())
    if ('closeAllConnections' in server) server.closeAllConnections()
    await closed.promise
  })
  return { ...world, url: `http://127.0.0.1:${await promise}` }
}
