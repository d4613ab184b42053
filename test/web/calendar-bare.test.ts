import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Later } from '#src/failure.ts'
import { createFeed } from '#src/feed/feed.ts'
import type { FeedDeps } from '#src/feed/deps.ts'
import { readRules } from '#src/rules.ts'
import { openStore } from '#src/store/open.ts'
import type { StoreHandle } from '#src/store/store.ts'

const secret = 'a_B-'.repeat(10) + 'xyz'
const path = `/calendar/${secret}.ics`

/** The calendars with nothing behind them, and what was logged. */
function bare(over: Partial<FeedDeps> = {}) {
  const logged: string[] = []
  const write = (ids: object, message: string) => void logged.push(inspect({ ids, message }, { depth: 9 }))
  const log = { debug: write, info: write, warn: write, error: write }
  const app = createFeed({
    store: { transaction: () => Promise.reject(new Error('the words of the store')) },
    rules: readRules('Asia/Shanghai'),
    adminOpenIds: [],
    publicUrl: () => 'https://rongtong.example',
    clock: { now: () => new Date('2026-11-22T10:00:00+08:00'), ticks: () => 0 },
    log,
    newId: () => '0123456789abcdef',
    ...over,
  })
  return { app, logged }
}

describe('an address of a calendar', () => {
  let empty: StoreHandle | undefined
  beforeAll(async () => {
    empty = await openStore('pglite:memory')
    await empty.migrate()
  })
  afterAll(() => empty?.close())
  const nobodys = () => {
    if (!empty) throw new Error('it is open inside tests only')
    return empty
  }

  it('that fails says nothing of the fault, and the log nothing of the address', async () => {
    const { app, logged } = bare()
    const response = await app.request(path)
    expect([response.status, await response.text()]).toEqual([500, 'failed\n'])
    expect(logged.join()).toContain('calendar failed')
    expect(logged.join()).not.toContain(secret)
    expect(logged.join()).not.toContain(secret.slice(0, 12))
  })

  it('is to be asked for later while the database does not answer', async () => {
    const { app } = bare({ store: { transaction: () => Promise.reject(new Later('down', 1_000)) } })
    const response = await app.request(path)
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60'])
  })

  it('is asked for so often in a minute and no more; other ones are not held back by it', async () => {
    let ticks = 0
    const { app } = bare({ store: nobodys(), clock: { now: () => new Date(0), ticks: () => ticks } })
    const statusOf = async (address: string) => (await app.request(address)).status
    for (let times = 0; times < 60; times += 1) expect(await statusOf(path)).toBe(404)
    expect(await statusOf(path)).toBe(429)
    expect(await statusOf(path.replace('a_B', 'b_B'))).toBe(404)
    ticks = 60_000
    expect(await statusOf(path)).toBe(404)
  })

  it('is kept by no proxy and shown to no search engine, found or not', async () => {
    const { app } = bare({ store: nobodys() })
    const { headers } = await app.request(path)
    expect(headers.get('cache-control')).toBe('private, no-cache')
    expect(headers.get('x-robots-tag')).toContain('noindex')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  it.each(['POST', 'PUT', 'DELETE'])('does nothing by %s', async (method) => {
    expect((await bare().app.request(path, { method })).status).toBe(404)
  })

  it('leads to no device where nobody has said where people reach us', async () => {
    const { app } = bare({ store: nobodys(), publicUrl: () => undefined })
    expect((await app.request(path.replace('.ics', ''))).status).toBe(404)
  })
})
