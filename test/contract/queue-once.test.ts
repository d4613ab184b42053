import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { defineJob } from '#src/queue/job.ts'
import { queueEngines } from '#test/support/engines.ts'
import { queueWorld, type QueueWorld } from '#test/support/queue-world.ts'

interface Ports {
  readonly ran: (id: string) => unknown
}

const payload = z.object({ id: z.string() })
const common = { payload, attempts: 3, key: ({ id }: { id: string }) => id }
const kept = defineJob({
  ...common,
  name: 'answer-event',
  queue: 'inbound',
  once: 'kept',
  run: async ({ ran }: Ports, { id }) => ran(id),
})
const active = defineJob({
  ...common,
  name: 'drain-lane',
  queue: 'outbound',
  once: 'active',
  run: async ({ ran }: Ports, { id }) => ran(id),
})
const jobs = [kept, active] as const

describe.each(queueEngines.filter(({ leftOut }) => leftOut === undefined))('on $name', (engine) => {
  let world: QueueWorld<typeof jobs>
  beforeEach(async () => {
    world = await queueWorld(engine, jobs)
  })
  afterEach(() => world.close())

  it('what is asked for runs, and whoever waits is given the result', async () => {
    await world.consume({ ran: (id) => ({ seen: id }) })
    const ref = await world.producer.enqueue({ name: 'answer-event', payload: { id: 'om_1' } })
    expect(await world.producer.settled(ref, 10_000)).toEqual({ state: 'done', result: { seen: 'om_1' } })
    expect(await world.producer.outcome(ref)).toEqual({ state: 'done', result: { seen: 'om_1' } })
  })

  it('a job without a result is done, not failed', async () => {
    await world.consume({ ran: () => undefined })
    const ref = await world.producer.enqueue({ name: 'answer-event', payload: { id: 'om_1' } })
    expect(await world.producer.settled(ref, 10_000)).toEqual({ state: 'done', result: null })
  })

  it('what nobody takes up is waiting', async () => {
    const ref = await world.producer.enqueue({ name: 'answer-event', payload: { id: 'om_1' } })
    expect(await world.producer.settled(ref, 20)).toEqual({ state: 'waiting' })
    expect(await world.producer.outcome({ ...ref, id: 'answer-event/om_2' })).toEqual({ state: 'unknown' })
    expect(await world.producer.counts()).toMatchObject({
      inbound: { waiting: 1, active: 0 },
      outbound: { waiting: 0 },
    })
  })

  it('a key that is kept runs once, and asking again gives the first result', async () => {
    const ran = vi.fn((id: string) => `answer to ${id}`)
    await world.consume({ ran })
    const event = { name: 'answer-event', payload: { id: 'om:1/中' } } as const
    const refs = await Promise.all([world.producer.enqueue(event), world.producer.enqueue(event)])
    for (const ref of refs) expect(await world.producer.settled(ref, 10_000)).toMatchObject({ state: 'done' })
    const late = await world.producer.enqueue(event)
    expect(await world.producer.outcome(late)).toEqual({ state: 'done', result: 'answer to om:1/中' })
    expect(ran).toHaveBeenCalledTimes(1)
  })

  it('many at once are all kept, and one that does not parse harms no other', async () => {
    const seen = new Set<string>()
    await world.consume({ ran: (id) => seen.add(id) && undefined })
    const good = Array.from(
      { length: 60 },
      (_, index) => ({ name: 'answer-event', payload: { id: `${index}` } }) as const,
    )
    // @ts-expect-error -- what comes from outside may be anything
    const bad = world.producer.enqueue({ name: 'answer-event', payload: { id: 7 } })
    const refs = await Promise.all([
      expect(bad).rejects.toThrow('expected string'),
      ...good.map((item) => world.producer.enqueue(item)),
    ])
    await vi.waitFor(() => expect(seen.size).toBe(60), 10_000)
    expect(new Set(refs.slice(1).map((ref) => ref?.id)).size).toBe(60)
  })

  it('a later job waits for its time', async () => {
    const order: string[] = []
    await world.consume({ ran: (id) => void order.push(id) })
    const later = await world.producer.enqueue(
      { name: 'answer-event', payload: { id: 'later' } },
      { delayMs: 300 },
    )
    const now = await world.producer.enqueue({ name: 'answer-event', payload: { id: 'now' } })
    await world.producer.settled(now, 10_000)
    expect(await world.producer.outcome(later)).toEqual({ state: 'waiting' })
    await world.producer.settled(later, 10_000)
    expect(order).toEqual(['now', 'later'])
  })

  it('a key asked for while it waits runs once, for all of them', async () => {
    for (let time = 0; time < 5; time++)
      await world.producer.enqueue({ name: 'drain-lane', payload: { id: 'oc_1' } })
    const ran = vi.fn()
    await world.consume({ ran })
    await vi.waitFor(async () => expect(await quiet()).toBe(true), 10_000)
    expect(ran).toHaveBeenCalledTimes(1)
  })

  it('a key asked for while it runs runs once more, and never twice at once', async () => {
    const { promise: started, resolve: start } = Promise.withResolvers<void>()
    const { promise: finished, resolve: finish } = Promise.withResolvers<void>()
    const ran = vi.fn(async () => {
      start()
      await finished
    })
    await world.consume({ ran })
    const wake = { name: 'drain-lane', payload: { id: 'oc_1' } } as const
    await world.producer.enqueue(wake)
    await started
    for (let time = 0; time < 5; time++) await world.producer.enqueue(wake)
    expect(ran).toHaveBeenCalledTimes(1)
    finish()
    await vi.waitFor(() => expect(ran).toHaveBeenCalledTimes(2), 10_000)
    await vi.waitFor(async () => expect(await quiet()).toBe(true), 10_000)
    expect(ran).toHaveBeenCalledTimes(2)
  })

  it('a wake-up that comes while the job is ending is never lost', { timeout: 60_000 }, async () => {
    let asked = 0
    let running = 0
    let most = 0
    let seen = Promise.withResolvers<void>()
    const ran = async () => {
      most = Math.max(most, ++running)
      // The next one is asked for now, and arrives while this one runs, while it ends, or after.
      seen.resolve()
      const lingers = asked % 5
      if (lingers > 0) await new Promise((resolve) => setTimeout(resolve, lingers))
      running--
    }
    await world.consume({ ran })
    for (asked = 1; asked <= 200; asked++) {
      seen = Promise.withResolvers<void>()
      await world.producer.enqueue({ name: 'drain-lane', payload: { id: 'oc_1' } })
      await seen.promise
    }
    expect(most).toBe(1)
  })

  async function quiet(): Promise<boolean> {
    const { outbound } = await world.producer.counts()
    return outbound.waiting + outbound.active + outbound.delayed === 0
  }
})
