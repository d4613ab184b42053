import { Kysely, PostgresDialect, sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Records } from '#src/ports/store.ts'
import type { StoreHandle } from '#src/store/store.ts'
import { hashOfSecret } from '#src/usecases/feed/address.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { at, putConsortium, sampleMessage, unique } from '#test/store/sample.ts'

const aHash = () => hashOfSecret(unique('secret'))
const owner = async (records: Records) => (await putConsortium(records)).observer.id

async function contentOf({ pool }: StoreHandle, key: string): Promise<string | undefined> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const { rows } = await sql<{ content: string }>`select content from outbox where key = ${key}`.execute(db)
  return rows[0]?.content
}

onEachDatabase('a calendar of one’s own', (store) => {
  it('is found by the hash of its secret; the next one takes its place, and none is left once it is taken back', async () => {
    await store().transaction(async (records) => {
      const { calendarFeeds } = records
      const id = await owner(records)
      const [first, second] = [aHash(), aHash()]
      expect(await calendarFeeds.of(id)).toBeUndefined()
      await calendarFeeds.put(id, first, at('09:00'))
      expect(await calendarFeeds.bySecret(first)).toStrictEqual({
        personId: id,
        madeAt: at('09:00'),
        changedAt: undefined,
        given: new Map(),
      })
      await calendarFeeds.put(id, second, at('10:00'))
      expect(await calendarFeeds.bySecret(first)).toBeUndefined()
      expect(await calendarFeeds.bySecret(second)).toMatchObject({ personId: id, madeAt: at('10:00') })
      expect(await calendarFeeds.revoke(id)).toBe(true)
      expect(await calendarFeeds.revoke(id)).toBe(false)
      expect(await calendarFeeds.bySecret(second)).toBeUndefined()
      expect(await calendarFeeds.of(id)).toBeUndefined()
      expect(await calendarFeeds.of('x')).toBeUndefined()
    })
  })

  it('knows what it gave out last, also at its next address', async () => {
    await store().transaction(async (records) => {
      const { calendarFeeds } = records
      const id = await owner(records)
      const hash = aHash()
      const given = new Map([['obligation-1', { digest: 'd', sequence: 2, changedAt: at('09:30') }]])
      await calendarFeeds.put(id, aHash(), at('09:00'))
      await calendarFeeds.give(id, given, at('11:00'))
      await calendarFeeds.revoke(id)
      await calendarFeeds.put(id, hash, at('12:00'))
      expect(await calendarFeeds.bySecret(hash)).toStrictEqual({
        personId: id,
        madeAt: at('12:00'),
        changedAt: at('11:00'),
        given,
      })
    })
  })
})

onEachDatabase('a message that holds a secret', (store) => {
  const aSecret = () => ({
    ...sampleMessage(),
    target: { kind: 'person', openId: unique('ou') } as const,
    content: '{"text":"the secret"}',
    confidential: true,
  })

  it('is whole until it is sent, and nothing of it is left afterwards', async () => {
    const message = aSecret()
    await store().transaction(({ outbox }) => outbox.put(message))
    const head = await store().outboxQueue.head(message.target.openId, at('12:00'))
    if (!head || 'waitUntil' in head) throw new Error('it waits for nothing')
    expect(head.content).toContain('the secret')
    await store().outboxQueue.trying(head.id, at('12:00'))
    expect(await contentOf(store(), message.key)).toContain('the secret')
    await store().outboxQueue.sent(head.id, at('12:00'), unique('om'))
    expect(await contentOf(store(), message.key)).toBe('{}')
  })

  it.each(['failed', 'given up'])('leaves nothing either where it is %s', async (how) => {
    const message = aSecret()
    await store().transaction(({ outbox }) => outbox.put(message))
    const { outboxQueue } = store()
    if (how === 'given up') await outboxQueue.giveUp(message.target.openId, at('12:00'), 'person-gone')
    else {
      const head = await outboxQueue.head(message.target.openId, at('12:00'))
      if (head && 'id' in head) await outboxQueue.failed(head.id, at('12:00'), 'refused')
    }
    expect(await contentOf(store(), message.key)).toBe('{}')
  })

  it('differs from others, of which what was said is kept', async () => {
    const message = { ...sampleMessage(), target: { kind: 'person', openId: unique('ou') } as const }
    await store().transaction(({ outbox }) => outbox.put(message))
    const head = await store().outboxQueue.head(message.target.openId, at('12:00'))
    if (head && 'id' in head) await store().outboxQueue.sent(head.id, at('12:00'), unique('om'))
    expect(await contentOf(store(), message.key)).toBe(message.content)
  })
})
