import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { push, saying } from '#test/intake/push.ts'

import { createSite, post } from './site.ts'

const fine = async () => undefined
const broken = () => Promise.reject(new Error('connection refused'))
const silent = () => new Promise<never>(() => undefined)

afterEach(() => {
  vi.useRealTimers()
})

describe('the probes', () => {
  it('say that the process lives, whatever else does not', async () => {
    const { app } = createSite({ checks: { database: broken, queue: broken } })
    expect((await app.request('/healthz')).status).toBe(200)
  })

  it.each([
    ['both answer', { database: fine, queue: fine }, { ready: true, database: 'ok', queue: 'ok' }],
    ['no database', { database: broken, queue: fine }, { ready: false, database: 'no answer', queue: 'ok' }],
    [
      'no queue store',
      { database: fine, queue: broken },
      { ready: false, database: 'ok', queue: 'no answer' },
    ],
    [
      'neither',
      { database: broken, queue: broken },
      { ready: false, database: 'no answer', queue: 'no answer' },
    ],
  ])('say whether work can be taken: %s', async (_, checks, body) => {
    const response = await createSite({ checks }).app.request('/readyz')
    expect(response.status).toBe(body.ready ? 200 : 503)
    expect(await response.json()).toEqual(body)
  })

  it('wait a second for a store and no longer', async () => {
    vi.useFakeTimers()
    const answering = createSite({ checks: { database: fine, queue: silent } }).app.request('/readyz')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await (await answering).json()).toEqual({ ready: false, database: 'ok', queue: 'no answer' })
  })

  it('count what came to the webhook', async () => {
    const { app } = createSite()
    await post(app, push(saying('hello')))
    await post(app, { headers: {}, body: new Uint8Array() })
    const response = await app.request('/metrics')
    expect(response.headers.get('content-type')).toMatch('text/plain')
    const text = await response.text()
    expect(text).toContain('rongtong_webhook_requests_total{outcome="event"} 1')
    expect(text).toContain('rongtong_webhook_requests_total{outcome="body"} 1')
  })
})

describe('a page beside the webhook', () => {
  const pages = new Hono<{ Variables: { actor: string } }>()
    .get('/console/hello', (c) => c.text('hello'))
    .get('/console/broken', () => {
      throw new Error('the secret')
    })
    .get('/console/forbidden', () => {
      throw new HTTPException(403, { message: 'forbidden' })
    })

  it('is shown', async () => {
    const { app } = createSite({ mount: [pages] })
    expect(await (await app.request('/console/hello')).text()).toBe('hello')
  })

  it('that fails tells nobody why', async () => {
    const { app, logged } = createSite({ mount: [pages] })
    const response = await app.request('/console/broken?q=secret')
    expect(response.status).toBe(500)
    expect(await response.json()).toEqual({ error: 'internal' })
    expect(logged).toMatchObject([{ level: 'error', ids: { method: 'GET', route: '/console/broken' } }])
  })

  it('may refuse in its own words', async () => {
    const { app, logged } = createSite({ mount: [pages] })
    expect((await app.request('/console/forbidden')).status).toBe(403)
    expect(logged).toEqual([])
  })

  it('that is not there is not found', async () => {
    expect((await createSite().app.request('/console/none')).status).toBe(404)
  })
})
