import { expect, it } from 'vitest'
import type { Records } from '#src/ports/store.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { at, unique } from '#test/store/sample.ts'

const series = (length: number) => Array.from({ length }, (_, index) => index + 1)

onEachDatabase('numbers', (store) => {
  it('count from 1 in each series and year', async () => {
    const next = await store().transaction(async ({ numbers }) => [
      await numbers.next('TK', 2001),
      await numbers.next('TK', 2001),
      await numbers.next('BA', 2001),
      await numbers.next('TK', 2002),
    ])
    expect(next).toEqual([1, 2, 1, 1])
  })

  it('have neither gaps nor doubles when fifty are taken at once and some are given back', async () => {
    const taken = await Promise.allSettled(
      series(50).map((index) =>
        store().transaction(async ({ numbers }) => {
          const number = await numbers.next('TK', 2026)
          if (index % 3 === 0) throw new Error('given back')
          return number
        }),
      ),
    )
    const kept = taken.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
    expect(kept.toSorted((one, other) => one - other)).toEqual(series(34))
    const reasons = taken.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []))
    expect(new Set(reasons)).toEqual(new Set(['Error: given back']))
  })

  it('go on after a number that came from elsewhere, and never back', async () => {
    const next = await store().transaction(async ({ numbers }) => {
      await numbers.atLeast('TK', 2030, 107)
      const after = await numbers.next('TK', 2030)
      await numbers.atLeast('TK', 2030, 3)
      return [after, await numbers.next('TK', 2030)]
    })
    expect(next).toEqual([108, 109])
  })
})

onEachDatabase('what has been dealt with', (store) => {
  const mark = (key: string) => within((seen) => seen.mark(key, at('10:00')))

  function within<Result>(work: (seen: Records['seen']) => Promise<Result>) {
    return store().transaction(({ seen }) => work(seen))
  }

  it('is marked once', async () => {
    const key = unique('event')
    expect([await mark(key), await mark(key), await mark(key)]).toEqual([true, false, false])
  })

  it('is marked by exactly one of several at once', async () => {
    const key = unique('event')
    const results = await Promise.all(series(8).map(() => mark(key)))
    expect(results.filter(Boolean)).toHaveLength(1)
  })

  it('is not marked by a transaction that failed', async () => {
    const key = unique('event')
    const failing = store().transaction(async ({ seen }) => {
      await seen.mark(key, at('10:00'))
      throw new Error('the work behind it failed')
    })
    await expect(failing).rejects.toThrow('the work behind it failed')
    expect(await mark(key)).toBe(true)
  })

  it('is forgotten after a while', async () => {
    const [old, recent] = [unique('event'), unique('event')]
    await within((seen) => seen.mark(old, at('01:00')))
    await within((seen) => seen.mark(recent, at('01:01')))
    expect(await store().transaction(({ privacy }) => privacy.expire('marks', at('01:01'), 100))).toBe(1)
    expect([await mark(old), await mark(recent)]).toEqual([true, false])
  })
})
