import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { Fault, Later, refusal } from '#src/failure.ts'
import { defineJob, type Attempt } from '#src/queue/job.ts'
import { queueEngines } from '#test/support/engines.ts'
import { queueWorld, type QueueWorld } from '#test/support/queue-world.ts'

interface Ports {
  readonly ran: (id: string, attempt: Attempt) => unknown
}

const common = { payload: z.object({ id: z.string() }), attempts: 3, key: ({ id }: { id: string }) => id }
const kept = defineJob({
  ...common,
  name: 'send-message',
  queue: 'outbound',
  once: 'kept',
  run: async ({ ran }: Ports, { id }, attempt) => ran(id, attempt),
})
const active = defineJob({ ...kept, name: 'drain-lane', once: 'active' })
const jobs = [kept, active] as const
const item = { name: 'send-message', payload: { id: 'om_1' } } as const

describe.each(queueEngines.filter(({ leftOut }) => leftOut === undefined))('on $name', (engine) => {
  let world: QueueWorld<typeof jobs>
  beforeEach(async () => {
    world = await queueWorld(engine, jobs)
  })
  afterEach(() => world.close())

  it('what fails is tried again, as often as the job says, and knows its last try', async () => {
    const ran = vi.fn<Ports['ran']>(() => {
      throw new Error('the platform is away')
    })
    await world.consume({ ran })
    const ref = await world.producer.enqueue(item)
    expect(await world.producer.settled(ref, 10_000)).toEqual({
      state: 'failed',
      reason: 'the platform is away',
    })
    expect(ran.mock.calls.map(([, { last }]) => last)).toEqual([false, false, true])
  })

  it('what failed and then succeeds is done', async () => {
    const ran = vi
      .fn<Ports['ran']>(() => 'sent')
      .mockImplementationOnce(() => {
        throw new Error('the platform is away')
      })
    await world.consume({ ran })
    const ref = await world.producer.enqueue(item)
    expect(await world.producer.settled(ref, 10_000)).toEqual({ state: 'done', result: 'sent' })
    expect(ran).toHaveBeenCalledTimes(2)
  })

  it('Later waits as long as it says and is no try', async () => {
    let times = 0
    const starts: number[] = []
    const ran = vi.fn<Ports['ran']>(() => {
      starts.push(performance.now())
      if (++times <= 5) throw new Later('the lane is busy', 50)
      return 'sent'
    })
    await world.consume({ ran })
    const ref = await world.producer.enqueue(item)
    expect(await world.producer.settled(ref, 15_000)).toEqual({ state: 'done', result: 'sent' })
    expect(ran.mock.calls.map(([, { last }]) => last)).toEqual(Array.from({ length: 6 }, () => false))
    for (const [index, start] of starts.slice(1).entries())
      expect(start - (starts[index] ?? 0)).toBeGreaterThan(45)
  })

  it.each([
    ['a Fault', () => new Fault('no such card'), 'Fault: no such card'],
    ['a refusal', () => refusal('fault.self'), 'Refusal: refused: fault.self'],
    ['an answer that does not parse', () => z.string().safeParse(1).error, 'ZodError: (all) invalid_type'],
  ])('%s is not tried again', async (_, error, reason) => {
    const ran = vi.fn<Ports['ran']>(() => {
      throw error() ?? new Error('no error')
    })
    await world.consume({ ran })
    const ref = await world.producer.enqueue(item)
    expect(await world.producer.settled(ref, 10_000)).toEqual({ state: 'failed', reason })
    expect(ran).toHaveBeenCalledTimes(1)
  })

  it('a payload of another version fails without a run and without its contents in the reason', async () => {
    const ran = vi.fn<Ports['ran']>()
    await world.consume({ ran })
    const queue = world.connection.openQueue('outbound')
    const { id = '' } = await queue.add('send-message', { id: 42, secret: '张三' }, { attempts: 3 })
    const outcome = await world.producer.settled({ queue: 'outbound', id }, 10_000)
    expect(outcome).toEqual({ state: 'failed', reason: 'the payload does not parse: id invalid_type' })
    expect(ran).not.toHaveBeenCalled()
    await queue.close()
  })

  it('a job nobody knows any more fails where an administrator sees it', async () => {
    await world.consume({ ran: vi.fn() })
    const queue = world.connection.openQueue('outbound')
    const { id = '' } = await queue.add('send-fax', {}, { attempts: 3 })
    await world.producer.settled({ queue: 'outbound', id }, 10_000)
    const [failed] = await world.producer.failedJobs(10)
    expect(failed).toMatchObject({ ref: { queue: 'outbound', id }, name: 'send-fax', tries: 1 })
    expect(failed?.reason).toContain('there is no job')
    await queue.close()
  })

  it.each([item, { name: 'drain-lane', payload: { id: 'oc_1' } } as const])(
    'an administrator gives a failed $name all its tries again',
    async (work) => {
      const ran = vi.fn<Ports['ran']>().mockImplementationOnce(() => {
        throw new Fault('no scope')
      })
      await world.consume({ ran })
      await world.producer.settled(await world.producer.enqueue(work), 10_000)
      ran.mockClear()
      const [failed] = await world.producer.failedJobs(10)
      expect(failed).toMatchObject({ name: work.name, reason: 'Fault: no scope', tries: 1 })
      expect(failed?.failedAt.getFullYear()).toBeGreaterThan(2025)
      if (failed === undefined) return
      expect(await world.producer.retryFailed(failed.ref)).toBe(true)
      await vi.waitFor(() => expect(ran).toHaveBeenCalledWith(work.payload.id, { last: false }), 10_000)
      await vi.waitFor(async () => expect(await world.producer.failedJobs(10)).toEqual([]), 10_000)
      expect(await world.producer.retryFailed(failed.ref)).toBe(false)
    },
  )

  it('a failed key of once: kept stays failed when it is asked for again', async () => {
    const ran = vi.fn<Ports['ran']>(() => {
      throw new Fault('no scope')
    })
    await world.consume({ ran })
    await world.producer.settled(await world.producer.enqueue(item), 10_000)
    const again = await world.producer.enqueue(item)
    expect(await world.producer.outcome(again)).toEqual({ state: 'failed', reason: 'Fault: no scope' })
    expect(ran).toHaveBeenCalledTimes(1)
  })

  it('a failed key of once: active runs when it is asked for again', async () => {
    const ran = vi.fn<Ports['ran']>().mockImplementationOnce(() => {
      throw new Fault('no scope')
    })
    await world.consume({ ran })
    const lane = { name: 'drain-lane', payload: { id: 'oc_1' } } as const
    await world.producer.settled(await world.producer.enqueue(lane), 10_000)
    await world.producer.enqueue(lane)
    await vi.waitFor(() => expect(ran).toHaveBeenCalledTimes(2), 10_000)
  })
})
