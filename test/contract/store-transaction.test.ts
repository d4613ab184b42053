import { expect, it } from 'vitest'
import { onEachDatabase, onEachEmptyDatabase, openedStore } from '#test/store/each-database.ts'
import { at, putConsortium, sampleMessage, sampleObservation, unique } from '#test/store/sample.ts'

const conflict = (code: string) => Object.assign(new Error(`SQLSTATE ${code}`), { code })

onEachDatabase('a transaction', (store) => {
  it('leaves nothing behind when its work fails', async () => {
    const of = await store().transaction(putConsortium)
    const record = sampleObservation(of)
    const message = sampleMessage()
    const failing = store().transaction(async (records) => {
      await records.seen.mark(message.key, at('10:00'))
      await records.numbers.next('TK', 2042)
      await records.observations.insert(record, of.observer.id)
      await records.outbox.put(message)
      await records.people.setActive(of.teacher.id, false)
      throw new Error('at the last moment')
    })
    await expect(failing).rejects.toThrow('at the last moment')
    await store().transaction(async (records) => {
      expect(await records.observations.byId(record.id)).toBeUndefined()
      expect((await records.people.byId(of.teacher.id))?.active).toBe(true)
      expect(await records.numbers.next('TK', 2042)).toBe(1)
      expect(await records.outbox.put(message)).toBe(true)
      expect(await records.seen.mark(message.key, at('10:00'))).toBe(true)
    })
  })

  it('is done again after a conflict, also one that the work has wrapped', async () => {
    const key = unique('event')
    const failures = [conflict('40001'), new Error('wrapped', { cause: conflict('40P01') })]
    const marked = await store().transaction(async ({ seen }) => {
      const fresh = await seen.mark(key, at('10:00'))
      const failure = failures.shift()
      if (failure !== undefined) throw failure
      return fresh
    })
    expect([marked, failures]).toEqual([true, []])
  })

  it('is not done again for ever, nor after another failure', async () => {
    const tries = { conflict: 0, other: 0 }
    const hopeless = store().transaction(async () => {
      tries.conflict += 1
      throw conflict('40001')
    })
    await expect(hopeless).rejects.toThrow('40001')
    const wrong = store().transaction(async () => {
      tries.other += 1
      throw conflict('23505')
    })
    await expect(wrong).rejects.toThrow('23505')
    expect(tries).toEqual({ conflict: 5, other: 1 })
  })

  it('fails when one of its statements did, even if the work swallowed that', async () => {
    const key = unique('event')
    const swallowing = store().transaction(async ({ seen, numbers }) => {
      await seen.mark(key, at('10:00'))
      await numbers.next('TK', 1).catch(() => 0)
    })
    await expect(swallowing).rejects.toThrow()
    expect(await store().transaction(({ seen }) => seen.mark(key, at('10:00')))).toBe(true)
  })

  it('refuses to be waited for from inside itself, instead of waiting for ever', async () => {
    await store().transaction(async ({ seen }) => {
      await seen.mark(unique('event'), at('10:00'))
      await expect(store().transaction(async () => 'inner')).rejects.toThrow('inside a transaction')
      await expect(store().outboxQueue.head('lane', at('10:00'))).rejects.toThrow('inside a transaction')
    })
  })

  it('does not hold back what it started and did not wait for', async () => {
    const ended = Promise.withResolvers<void>()
    const after = await store().transaction(async () => ({
      result: ended.promise.then(() => store().transaction(async () => 'later')),
    }))
    ended.resolve()
    expect(await after.result).toBe('later')
  })
})

onEachEmptyDatabase('a store', (kind) => {
  it('answers a ping until it is closed, and closing twice is closing once', async () => {
    const { store, close } = await openedStore(kind)
    await store.ping()
    await Promise.all([store.close(), store.close()])
    await close()
    await expect(store.ping()).rejects.toThrow()
    await expect(store.transaction(async () => 'late')).rejects.toThrow()
  })

  it('lets a running transaction end before it is closed', async () => {
    const { store, close } = await openedStore(kind)
    await store.migrate()
    const key = unique('event')
    const begun = Promise.withResolvers<void>()
    const running = store.transaction(async ({ seen }) => {
      await seen.mark(key, at('10:00'))
      begun.resolve()
      await Promise.resolve()
      return seen.mark(key, at('10:00'))
    })
    await begun.promise
    await Promise.all([store.close(), expect(running).resolves.toBe(false)])
    await close()
  })
})
