import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { settings, type Environment } from '#config/env.ts'
import { localDate } from '#src/domain/dates.ts'
import { instantAt } from '#src/domain/dates.ts'
import { calendarOf } from '#src/domain/rulebook.ts'
import { rehearse } from '#src/rehearsal.ts'
import { createChatPage } from '#src/standin/page/server.ts'
import { listen, type WebServer } from '#src/web/server.ts'
import { dayWords, nextWorkingMorning } from './days.ts'
import { keepState, readState } from './kept-state.ts'
import { enterConsole, presentation } from './presentation.ts'
import { createSite, type Site } from './site.ts'

export interface Demo {
  /** The chat page. */
  readonly url: string
  /** Where the bot takes its events, for those who send their own. */
  readonly botUrl: string
  stop(): Promise<void>
}

/** The day the demo consortium's data is of. */
const startsAt = '09:30'

/**
 * The bot, its worker, the stand-in and the chat page in one process, with the demo consortium. `PORT` is the page's
 * (4173 where nothing is said), `CLOCK` the instant it starts at; state is kept in `.data/` and outlives a restart.
 * `said` hears the address as soon as the page is there; settles when the bot is.
 */
export async function startDemo(env: Environment, said: (url: string) => void = () => {}): Promise<Demo> {
  const site = createSite()
  const server = await listen(site, { host: '127.0.0.1', port: Number(env['PORT'] ?? 4173) })
  said(server.url)
  try {
    return await behind(site, server, env)
  } catch (error) {
    await server.close()
    throw error
  }
}

async function behind(site: Site, server: WebServer, env: Environment): Promise<Demo> {
  const { url } = server
  const directory = env['DEMO_DATA'] ?? '.data'
  await mkdir(directory, { recursive: true })
  const kept = await readState(join(directory, 'demo.json'))
  const zone = settings.TIME_ZONE.parse(env['TIME_ZONE'])
  const given = settings.CLOCK.parse(env['CLOCK'])
  const rehearsal = await rehearse({
    publicUrl: () => url,
    env: {
      TIME_ZONE: zone,
      LOG_LEVEL: env['LOG_LEVEL'] ?? 'warn',
      DATABASE_URL: `pglite:${join(directory, 'database')}`,
      REDIS_URL: 'embedded:',
    },
    startAt: given ?? kept?.now ?? instantAt(demoConsortium.today, startsAt, zone),
    ...(kept ? { restore: kept.standin } : {}),
  })
  const { product, standin, clock } = rehearsal
  const keeper = keepState(join(directory, 'demo.json'), { standin, clock })
  // The published days, with what the consortium has decided since: the page says what the bot says.
  const calendarNow = async () => {
    const consortium = await product.store.transaction((records) => records.consortium.snapshot())
    return { consortium, calendar: calendarOf(product.rules, consortium) }
  }
  const page = createChatPage({
    control: standin,
    clock,
    turnClock: (to) => rehearsal.turn(to),
    async describeDay(at) {
      const { calendar, consortium } = await calendarNow()
      return dayWords(localDate(at, zone), calendar, consortium)
    },
    nextWorkingMorning: async (after) => nextWorkingMorning(after, (await calendarNow()).calendar, zone),
    presentation: presentation(zone),
    onFault: (error) => product.log.error({ error }, 'the chat page failed'),
  })
  const inside = new Hono().route('/', page)
  inside.all('/console/*', (c) => product.web.app.fetch(c.req.raw))
  inside.get(`${enterConsole}/:person`, (c) => {
    const browser = new URL('/standin/browser', rehearsal.platformUrl)
    browser.searchParams.set('as', c.req.param('person'))
    browser.searchParams.set('then', new URL('/console/login', url).href)
    return c.redirect(browser.href)
  })
  site.open(inside)
  return {
    url,
    botUrl: rehearsal.url,
    async stop() {
      await server.close()
      await keeper.stop()
      await rehearsal.stop()
    },
  }
}
