import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { CallbackAnswer } from '#src/bot/inbound.ts'
import { QueueDown, type JobRef } from '#src/queue/engine.ts'
import { pressing, push, saying } from '#test/intake/push.ts'

import { createSite, done, failed, post, received } from './site.ts'

const press = () => push(pressing({ tag: 'button', value: { action: 'filing.submit' } }))
const ref: JobRef = { queue: 'inbound', id: 'job-1' }

function after<Value>(ms: number, value: Value): Promise<Value> {
  return new Promise((resolve) => setTimeout(() => resolve(value), ms))
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** How a press is answered, and after how many milliseconds. */
async function pressed(over: Parameters<typeof createSite>[0]) {
  const site = createSite({ keep: async () => ref, ...over })
  const started = performance.now()
  const answering = post(site.app, press()).then(async (response) => ({
    status: response.status,
    answer: await response.json(),
    ms: performance.now() - started,
  }))
  await vi.advanceTimersByTimeAsync(10_000)
  return { ...site, ...(await answering) }
}

describe('somebody who presses a button', () => {
  it('sees what came of it when that is known in time', async () => {
    const { status, answer, late } = await pressed({ answer: () => after<CallbackAnswer>(1_900, done) })
    expect({ status, answer, late }).toEqual({ status: 200, answer: done, late: [] })
  })

  it('sees nothing change when there is nothing to say', async () => {
    expect((await pressed({ answer: async () => ({}) })).answer).toEqual({})
  })

  it('reads that it was received when it takes longer, and the card is redrawn later', async () => {
    const { status, answer, late } = await pressed({ answer: async () => 'late' })
    expect({ status, answer }).toEqual({ status: 200, answer: received })
    expect(late).toEqual([{ ref, messageId: 'om_card' }])
  })

  it('is answered within the time of the platform even when nobody else keeps to it', async () => {
    const { answer, late, ms } = await pressed({ answer: () => after<CallbackAnswer>(9_000, done) })
    expect(answer).toEqual(received)
    expect(late).toHaveLength(1)
    expect(ms).toBeLessThanOrEqual(2_000)
  })

  it('waits the less for the answer the longer the keeping took', async () => {
    const waited: number[] = []
    const { ms, answer } = await pressed({
      keep: () => after(1_000, ref),
      answer: (_, left) => {
        waited.push(left)
        return after<CallbackAnswer>(9_000, done)
      },
    })
    expect(waited).toEqual([1_500])
    expect(answer).toEqual(received)
    expect(ms).toBeLessThanOrEqual(2_500)
  })

  it('reads what to do when it failed', async () => {
    const { status, answer, late } = await pressed({ answer: async () => 'failed' })
    expect({ status, answer, late }).toEqual({ status: 200, answer: failed, late: [] })
  })

  it('is told of no error of ours once the work is kept', async () => {
    const { status, answer, logged } = await pressed({ answer: () => Promise.reject(new Error('lost')) })
    expect({ status, answer }).toEqual({ status: 200, answer: received })
    expect(logged).toContainEqual(
      expect.objectContaining({ level: 'error', message: 'waiting for a callback failed' }),
    )
  })

  it('is not held up by a redraw that cannot be scheduled', async () => {
    const { answer, logged } = await pressed({
      answer: async () => 'late',
      late: () => Promise.reject(new QueueDown('down')),
    })
    expect(answer).toEqual(received)
    expect(logged).toContainEqual(
      expect.objectContaining({ level: 'error', message: 'redraw not scheduled' }),
    )
  })

  it('gets an error when the press cannot be kept', async () => {
    expect((await pressed({ keep: () => Promise.reject(new QueueDown('down')) })).status).toBe(503)
  })
})

it('a store that does not answer at all is given up within 1.2 seconds', async () => {
  const { app } = createSite({ keep: () => new Promise(() => undefined) })
  const answering = post(app, push(saying('hello')))
  await vi.advanceTimersByTimeAsync(1_200)
  const response = await answering
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('15')
})
