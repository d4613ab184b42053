import fc from 'fast-check'
import { Kysely, PostgresDialect, sql, type Generated } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { EmbeddedDatabase } from '#src/store/pglite/open.ts'
import { memoryDatabase } from '#test/support/engines.ts'

interface Tables {
  note: { id: Generated<number>; text: string }
}

let database: EmbeddedDatabase
let store: Kysely<Tables>
beforeAll(async () => {
  database = await memoryDatabase()
  store = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: database.pool }) })
  await sql`CREATE TABLE note (id serial PRIMARY KEY, text text NOT NULL UNIQUE)`.execute(store)
  await database.queuePool.query('CREATE SCHEMA bullmq; CREATE TABLE note (text text)')
})
afterEach(() => sql`TRUNCATE note, bullmq.note`.execute(store))
afterAll(() => database.close())

const texts = async () =>
  (await store.selectFrom('note').select('text').orderBy('id').execute()).map(({ text }) => text)
const write = (text: string) => store.insertInto('note').values({ text }).executeTakeFirst()

describe('the pool over one session', () => {
  it('counts what a statement changed', async () => {
    expect(await write('a')).toMatchObject({ numInsertedOrUpdatedRows: 1n })
    const update = store.updateTable('note').set({ text: 'b' }).where('text', '=', 'nothing')
    expect(await update.executeTakeFirst()).toMatchObject({ numUpdatedRows: 0n })
    expect(await store.deleteFrom('note').executeTakeFirst()).toMatchObject({ numDeletedRows: 1n })
  })

  it('others wait for the end of a transaction and see all of it or nothing', async () => {
    const steps: string[] = []
    const transaction = store.transaction().execute(async (records) => {
      await records.insertInto('note').values({ text: 'one' }).execute()
      steps.push('wrote one')
      await records.insertInto('note').values({ text: 'two' }).execute()
      steps.push('wrote two')
    })
    const reader = texts().then((found) => steps.push(`saw ${found.join(' and ')}`))
    await Promise.all([transaction, reader])
    expect(steps).toEqual(['wrote one', 'wrote two', 'saw one and two'])
  })

  it('a transaction that fails leaves nothing, and the next one is not held up by it', async () => {
    const work = store.transaction().execute(async (records) => {
      await records.insertInto('note').values({ text: 'one' }).execute()
      await records.insertInto('note').values({ text: 'one' }).execute()
    })
    await expect(work).rejects.toMatchObject({ code: '23505', constraint: 'note_text_key' })
    await store
      .transaction()
      .execute((records) => records.insertInto('note').values({ text: 'two' }).execute())
    expect(await texts()).toEqual(['two'])
  })

  it('an error carries no contents', async () => {
    await write('secret')
    const error: unknown = await write('secret').catch((reason: unknown) => reason)
    const { stack: _stack, detail: _detail, ...shown } = Object(error)
    expect(JSON.stringify(shown)).not.toContain('secret')
  })

  it('a client given back in mid-transaction is rolled back', async () => {
    const client = await database.pool.connect()
    await client.query('BEGIN')
    await client.query('INSERT INTO note (text) VALUES ($1)', ['one'])
    client.release()
    expect(await texts()).toEqual([])
    await expect(client.query('SELECT 1')).rejects.toThrow('released')
  })

  it('a statement that ends the transaction by failing to commit gives the session back', async () => {
    const client = await database.pool.connect()
    await client.query('BEGIN')
    await expect(client.query('SELECT 1/0')).rejects.toMatchObject({ code: '22012' })
    await expect(client.query('SELECT 1')).rejects.toMatchObject({ code: '25P02' })
    await client.query('COMMIT')
    expect(await texts()).toEqual([])
    client.release()
  })

  it('each of the two pools has its own schema, in whatever order they take turns', async () => {
    const turns = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(turns, async (asked) => {
        await sql`TRUNCATE note, bullmq.note`.execute(store)
        await Promise.all(
          asked.map(async ([ofQueue, inTransaction], index) => {
            const client = await (ofQueue ? database.queuePool : database.pool).connect()
            if (inTransaction) await client.query('BEGIN')
            await client.query('INSERT INTO note (text) VALUES ($1)', [String(index)])
            if (inTransaction) await client.query('COMMIT')
            client.release()
          }),
        )
        const { rows } = await sql<{ mine: number; theirs: number }>`
          SELECT (SELECT count(*) FROM public.note) AS mine, (SELECT count(*) FROM bullmq.note) AS theirs`.execute(
          store,
        )
        const theirs = asked.filter(([ofQueue]) => ofQueue).length
        expect(rows).toEqual([{ mine: asked.length - theirs, theirs }])
      }),
      { numRuns: 25 },
    )
  })

  it('listening holds nobody up and hears what is said', async () => {
    const listener = await database.queuePool.connect()
    const heard = new Promise((resolve) => listener.on('notification', resolve))
    await listener.query('LISTEN something')
    await write('a')
    await database.pool.query("NOTIFY something, 'news'")
    expect(await heard).toEqual({ channel: 'something', payload: 'news' })
    listener.release()
  })

  it('a loop of queries leaves timers their turn', async () => {
    const timer = { over: false }
    setTimeout(() => {
      timer.over = true
    }, 20)
    for (let query = 0; query < 10_000 && !timer.over; query++) await database.pool.query('SELECT 1')
    expect(timer.over).toBe(true)
  })

  it('a pool that has ended refuses, the other goes on', async () => {
    const other = await memoryDatabase()
    await other.pool.end()
    await expect(other.pool.query('SELECT 1')).rejects.toThrow('after calling end')
    expect((await other.queuePool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    await other.close()
    await expect(other.queuePool.query('SELECT 1')).rejects.toThrow('after calling end')
  })
})
