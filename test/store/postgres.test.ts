import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openStore } from '#src/store/open.ts'
import { databases } from '#test/support/engines.ts'
import { openedStore, type OpenedStore } from './each-database.ts'
import { at, unique } from './sample.ts'

const server = databases.find(({ name }) => name === 'postgres')

describe.skipIf(server?.leftOut !== undefined)('transactions at once on a server', () => {
  let opened: OpenedStore | undefined
  const store = () => {
    if (opened === undefined) throw new Error('the store is open while cases run')
    return opened.store
  }
  beforeAll(async () => {
    opened = server && (await openedStore(server))
    await opened?.store.migrate()
  })
  afterAll(() => opened?.close())

  async function count(statement: string): Promise<number> {
    const client = await store().pool.connect()
    const { rows } = await client.query<{ count: number }>(statement, [])
    client.release()
    return rows[0]?.count ?? 0
  }
  const waiting = `select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`

  it.each([
    ['is told that it was second when the first commits', false],
    ['becomes the first when the first fails', true],
  ])('who marks the same event waits for the first, and %s', async (_, firstFails) => {
    const key = unique('event')
    const [marked, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const first = store().transaction(async ({ seen }) => {
      await seen.mark(key, at('10:00'))
      marked.resolve()
      await end.promise
      if (firstFails) throw new Error('the first fails')
    })
    await marked.promise
    const second = store().transaction(({ seen }) => seen.mark(key, at('10:00')))
    await vi.waitFor(async () => expect(await count(waiting)).toBe(1))
    end.resolve()
    await (firstFails ? expect(first).rejects.toThrow('the first fails') : first)
    expect(await second).toBe(firstFails)
  })

  it('a dead lock is resolved by doing one of them again', async () => {
    const [one, other] = [unique('event'), unique('event')]
    const [left, right] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    let tries = 0
    const marking = (first: string, second: string, met: () => void) =>
      store().transaction(async ({ seen }) => {
        tries += 1
        await seen.mark(first, at('10:00'))
        met()
        await Promise.all([left.promise, right.promise])
        await seen.mark(second, at('10:00'))
      })
    await Promise.all([marking(one, other, left.resolve), marking(other, one, right.resolve)])
    expect(tries).toBe(3)
  })

  it('a connection that ends in mid-transaction ends that transaction and nothing else', async () => {
    const errors: string[] = []
    const broken = await openStore(opened?.url ?? '', { onError: ({ message }) => errors.push(message) })
    const key = unique('event')
    const failing = broken.transaction(async ({ seen }) => {
      await seen.mark(key, at('10:00'))
      await count(`select count(pg_terminate_backend(pid)) from pg_stat_activity
        where datname = current_database() and state = 'idle in transaction'`)
      await vi.waitFor(() => expect(errors).not.toEqual([]))
      return seen.mark(key, at('10:00'))
    })
    await expect(failing).rejects.toThrow()
    expect(errors[0]).toContain('terminating connection')
    expect(await broken.transaction(({ seen }) => seen.mark(key, at('10:00')))).toBe(true)
    await broken.close()
  })
})

describe('a server that is not there', () => {
  it('is noticed by a ping within a second when it accepts and says nothing', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const address = silent.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    const store = await openStore(`postgres://nobody@127.0.0.1:${port}/none`)
    const before = performance.now()
    await expect(store.ping()).rejects.toThrow('does not answer')
    expect(performance.now() - before).toBeLessThan(1_500)
    await store.close()
    silent.close()
  })

  it('is noticed at once when it refuses', async () => {
    const store = await openStore('postgres://nobody@127.0.0.1:1/none')
    await expect(store.ping()).rejects.toThrow('ECONNREFUSED')
    await store.close()
  })

  it('cannot be named in a way we do not know, and the address is not repeated', async () => {
    for (const url of ['mysql://root:secret@127.0.0.1/x', 'pglite:', '']) {
      const error = await openStore(url).then(
        () => '',
        (reason: unknown) => String(reason),
      )
      expect(error).toContain('postgres://…, pglite:DIR or pglite:memory')
      expect(error).not.toContain('secret')
    }
  })
})
