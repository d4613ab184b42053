import { Redis } from 'ioredis'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import type { Environment } from '#config/env.ts'
import { checkClock, checkDatabase } from '#src/cli/doctor/database.ts'
import { checkEnvironment } from '#src/cli/doctor/environment.ts'
import { lineOf, type Finding } from '#src/cli/doctor/finding.ts'
import { checkHolidays } from '#src/cli/doctor/holidays.ts'
import { checkPlatform } from '#src/cli/doctor/platform.ts'
import { checkQueueStore } from '#src/cli/doctor/queue-store.ts'
import { doctor } from '#src/cli/doctor.ts'
import { createScripted } from '#test/platform/scripted.ts'
import { behindTheTriggers } from '#test/store/audit-sample.ts'
import { freePort } from '#test/support/free-port.ts'
import { startProcess } from '#test/support/product-process.ts'
import { startRedis } from '#test/support/redis-server.ts'
import { runs } from '#test/support/terminal.ts'
import { aWorld } from '#test/support/world.ts'

const secrets = {
  LARK_APP_SECRET: 'hunter2-a',
  LARK_ENCRYPT_KEY: 'hunter2-b',
  LARK_VERIFICATION_TOKEN: 'hunter2-c',
}
const nowhere: Environment = {
  LARK_APP_ID: 'cli_a1b2c3d4e5f60718',
  ...secrets,
  LARK_DOMAIN: 'http://127.0.0.1:9',
  DATABASE_URL: 'pglite:memory',
  REDIS_URL: 'embedded:',
  CLOCK: '2026-11-22T10:00:00+08:00',
}

type Check = (env: Environment) => Promise<readonly Finding[]> | Promise<Finding> | Finding

async function lineFor(what: string, check: Check, env: Environment): Promise<string> {
  const lines = [await check(env)].flat().map(lineOf)
  expect(lines.join('\n')).not.toContain('hunter2')
  return lines.find((line) => line.slice(5).startsWith(`${what}:`)) ?? ''
}

describe('rongtong doctor says what to do', () => {
  it('about settings: every wrong one by name, none by value', async () => {
    const env = { ...nowhere, LARK_APP_ID: 'hunter2', LARK_ENCRYPT_KEY: undefined, PORT: 'hunter2' }
    const line = await lineFor('environment', checkEnvironment, env)
    expect(line).toMatch(/^FIX {2}environment: .*LARK_APP_ID.*LARK_ENCRYPT_KEY.*PORT/)
    expect(await lineFor('credentials', checkPlatform, env)).toMatch(/^-- /)
  })

  it('about a database that is not there, and looks at everything else', async () => {
    const url = `postgres://rongtong:hunter2@127.0.0.1:${await freePort()}/rongtong`
    const env = { ...nowhere, DATABASE_URL: url, REDIS_URL: 'redis://127.0.0.1:9' }
    const { lines, refusal } = await runs(doctor, [], env)
    expect(lines.join('\n')).not.toContain('hunter2')
    expect(lines).toContainEqual(expect.stringMatching(/^FIX {2}database: .*ECONNREFUSED.*DATABASE_URL/))
    expect(lines).toContainEqual(expect.stringMatching(/^-- {3}audit: /))
    expect(lines).toContainEqual(expect.stringMatching(/^FIX {2}queue store: does not answer/))
    expect(lines).toContainEqual(expect.stringMatching(/^ok {3}holidays: /))
    expect(refusal).toBe('3 to fix')
  })

  it('about migrations that were not run, and changes nothing', async () => {
    const findings = await checkDatabase(nowhere)
    expect(findings.map(({ state, what }) => `${state} ${what}`)).toEqual([
      'ok database',
      'fix migrations',
      'skip audit',
      'skip administrators',
      'ok clock',
      'skip events',
    ])
    expect(findings[1]?.text).toMatch(/\d+ not run yet: rongtong migrate/)
  })

  it('about a platform that does not answer', async () => {
    const line = await lineFor('credentials', checkPlatform, nowhere)
    expect(line).toMatch(/^FIX {2}credentials: .*ECONNREFUSED.*LARK_DOMAIN/)
  })

  it.each([
    ['a wrong secret', { code: 10_014, msg: 'app secret invalid' }],
    ['an app that is off', { code: 99_991_662, msg: 'app not in use' }],
  ])('about %s', async (_, body) => {
    const server = await createScripted(() => ({ body: { code: 0 } }), { body })
    onTestFinished(() => server.close())
    const line = await lineFor('credentials', checkPlatform, { ...nowhere, LARK_DOMAIN: server.url })
    expect(line).toBe(
      `FIX  credentials: refused (${body.code}): check LARK_APP_ID and LARK_APP_SECRET in the console`,
    )
  })

  it('about an app without a bot', async () => {
    const server = await createScripted(() => ({
      status: 400,
      body: { code: 230_006, msg: 'bot ability is off' },
    }))
    onTestFinished(() => server.close())
    const env = { ...nowhere, LARK_DOMAIN: server.url }
    expect(await lineFor('credentials', checkPlatform, env)).toMatch(/^ok /)
    expect(await lineFor('bot', checkPlatform, env)).toMatch(/^FIX {2}bot: 230006 .*publish a version/)
  })

  it('about names that the platform does not tell', async () => {
    const user = { open_id: 'ou_1' }
    const server = await createScripted(({ path }) => ({
      body: path.includes('/contact/')
        ? { code: 0, data: { user } }
        : { code: 0, bot: { open_id: 'ou_bot' } },
    }))
    onTestFinished(() => server.close())
    const env = { ...nowhere, LARK_DOMAIN: server.url, ADMIN_OPEN_IDS: 'ou_1' }
    expect(await lineFor('directory', checkPlatform, env)).toMatch(
      /^FIX {2}directory: .*contact:user.base:readonly/,
    )
  })

  it('about people whom it may not look up by mobile or mail', async () => {
    const server = await createScripted(({ path }) => {
      if (path.includes('batch_get_id'))
        return { status: 400, body: { code: 99_991_672, msg: 'Access denied: contact:user.id:readonly' } }
      const user = { open_id: 'ou_1', name: '陆闻舟' }
      const data = path.includes('/contact/') ? { data: { user } } : { bot: { open_id: 'ou_bot' } }
      return { body: { code: 0, ...data } }
    })
    onTestFinished(() => server.close())
    const env = { ...nowhere, LARK_DOMAIN: server.url, ADMIN_OPEN_IDS: 'ou_1' }
    expect(await lineFor('directory', checkPlatform, env)).toMatch(
      /^FIX {2}directory: 99991672 .*grant contact:user.id:readonly and publish a version$/,
    )
  })

  it('about a calendar it may not write into', async () => {
    const server = await createScripted(({ path }) =>
      path.includes('/calendar/')
        ? { status: 400, body: { code: 99_991_672, msg: 'Access denied: calendar:calendar' } }
        : { body: { code: 0, bot: { open_id: 'ou_bot' } } },
    )
    onTestFinished(() => server.close())
    expect(await lineFor('calendar', checkPlatform, { ...nowhere, LARK_DOMAIN: server.url })).toMatch(
      /^FIX {2}calendar: 99991672 .*grant calendar:calendar and publish a version$/,
    )
  })

  it('about a year whose holidays it does not know', async () => {
    expect(await lineFor('holidays', checkHolidays, nowhere)).toMatch(/^ok .*2026.*2027 are provisional/)
    const later = { ...nowhere, CLOCK: '2031-01-01T00:00:00+08:00' }
    expect(await lineFor('holidays', checkHolidays, later)).toMatch(/^FIX .*2031 is not among them/)
  })

  it('about clocks that are apart', () => {
    expect([4_000, -4_000].map((skew) => checkClock(skew).state)).toEqual(['ok', 'ok'])
    expect([6_000, -6_000].map((skew) => checkClock(skew).state)).toEqual(['fix', 'fix'])
  })

  it('about words it does not understand', async () => {
    expect((await runs(doctor, ['everything'], nowhere)).refusal).toBe('doctor takes no words')
  })
})

describe.skipIf(inject('postgresUrl') === undefined || inject('redisUrl') === undefined)(
  'rongtong doctor on real servers',
  () => {
    const world = aWorld()
    const env = (): Environment => {
      const { LARK_APP_ID, LARK_APP_SECRET, LARK_ENCRYPT_KEY, LARK_VERIFICATION_TOKEN } = world.product.config
      const { DATABASE_URL, REDIS_URL, LARK_DOMAIN } = world.product.config
      const app = { LARK_APP_ID, LARK_APP_SECRET, LARK_ENCRYPT_KEY, LARK_VERIFICATION_TOKEN, LARK_DOMAIN }
      const admin = world.openIdOf('陆闻舟')
      return { ...app, DATABASE_URL, REDIS_URL, ADMIN_OPEN_IDS: admin, CLOCK: '2026-11-22T10:00:00+08:00' }
    }

    it('ends with 0 when all is well, and says ok of everything', async () => {
      await world.says('祁若川', '/lang en')
      const process = startProcess('src/cli/main.ts', env(), 'doctor')
      const { code } = await process.exited
      expect(process.written.out.match(/^(FIX|--).*$/gm)).toBeNull()
      expect(code).toBe(0)
      const lines = process.written.out.trim().split('\n')
      expect(lines.map((line) => line.slice(0, 5))).toEqual(lines.map(() => 'ok   '))
      const what = lines.map((line) => line.slice(5).split(':')[0])
      const data = ['environment', 'database', 'migrations', 'audit', 'administrators', 'clock', 'events']
      const services = ['queue store', 'credentials', 'bot', 'directory', 'calendar', 'holidays']
      expect(what).toEqual([...data, ...services])
      expect(process.written.out).toContain('1 entries in one chain')
      expect(process.written.error).toBe('')
    })

    it('ends with 1 when something is not, and says how much on one line', async () => {
      const process = startProcess('src/cli/main.ts', { ...env(), LARK_APP_SECRET: 'hunter2' }, 'doctor')
      expect(await process.exited).toMatchObject({ code: 1 })
      expect(process.written.error).toBe('1 to fix\n')
      expect(process.written.out).toMatch(/^FIX {2}credentials: refused/m)
      expect(process.written.out).not.toContain('hunter2')
    })

    it('names the entry of the audit that somebody altered', async () => {
      await world.says('祁若川', '/lang zh')
      const alter = (from: string, to: string) =>
        behindTheTriggers(
          world.product.store,
          `update audit_entries set entry = replace(entry, '"${from}"', '"${to}"') where position = 1`,
        )
      await alter('en', 'zh')
      expect(await lineFor('audit', checkDatabase, env())).toBe(
        'FIX  audit: entry 1 was altered: somebody changed the database by hand; compare with a backup',
      )
      await alter('zh', 'en')
      expect(await lineFor('audit', checkDatabase, env())).toMatch(/^ok /)
    })

    it('says when nobody is an administrator any more', async () => {
      const { ADMIN_OPEN_IDS: _, ...roster } = env()
      const line = (settings: Environment) => lineFor('administrators', checkDatabase, settings)
      expect(await line(roster)).toBe('ok   administrators: 1 in the roster')
      await world.standin.resigns(world.openIdOf('陆闻舟'))
      await world.settled()
      expect(await line(env())).toBe('ok   administrators: none in the roster; by ADMIN_OPEN_IDS')
      expect(await line(roster)).toMatch(/^FIX {2}administrators: nobody is one any more: .*ADMIN_OPEN_IDS/)
      const { rows } = await world.product.store.transaction(({ audit }) =>
        audit.list({ noun: 'person' }, { size: 1, number: 1 }),
      )
      expect(rows).toMatchObject([{ act: 'person.left', details: { lastAdmin: true } }])
    })

    it('says how the queue store must be set so that it keeps what it accepts', async () => {
      const server = await startRedis()
      onTestFinished(() => server.stop())
      const client = new Redis(server.url)
      onTestFinished(() => client.disconnect())
      const line = () => lineFor('queue store', checkQueueStore, { ...env(), REDIS_URL: server.url })
      expect(await line()).toMatch(/^ok {3}queue store: Redis \d/)
      await client.config('SET', 'maxmemory-policy', 'allkeys-lru')
      expect(await line()).toMatch(/^FIX {2}queue store: maxmemory-policy is allkeys-lru/)
      await client.config('SET', 'appendonly', 'no')
      expect(await line()).toMatch(/^FIX {2}queue store: appendonly is off.*maxmemory-policy/)
    })
  },
)
