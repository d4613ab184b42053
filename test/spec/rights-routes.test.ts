import { describe, expect, it } from 'vitest'
import { aWorld } from '#test/support/world.ts'

/** What nobody in particular gets of each address. A route that is not here has not been thought about. */
const expected: Readonly<Record<string, readonly number[]>> = {
  'GET /healthz': [200],
  'GET /readyz': [200],
  'GET /metrics': [200],
  'GET /calendar/:file': [404],
  'GET /console': [302],
  'GET /console/': [302],
  'GET /console/callback': [400],
  'GET /console/kpi': [302],
  'GET /console/kpi/indicators/:metric': [302],
  'GET /console/kpi/schools/:id': [302],
  'GET /console/login': [302],
  'GET /console/signed-out': [200],
  'GET /console/style.css': [200],
  'POST /console/logout': [303],
  'POST /webhook/event': [400, 401],
  'POST /webhook/card': [400, 401],
}

const bodies = [
  '{}',
  'no json',
  JSON.stringify({
    schema: '2.0',
    header: { event_type: 'im.message.receive_v1', token: 'forged' },
    event: {},
  }),
]

describe('nobody in particular', () => {
  const world = aWorld({ engine: 'embedded' })
  const routes = () => {
    const named = world.product.web.app.routes.map(({ method, path }) => `${method} ${path}`)
    return [...new Set(named)].toSorted()
  }

  it('finds the routes that are known, and no other', () => {
    expect(routes()).toEqual(Object.keys(expected).toSorted())
  })

  it.each(Object.entries(expected))('gets of %s one of %j', async (route, statuses) => {
    const [method = '', path = ''] = route.split(' ')
    const tries = method === 'POST' ? bodies : [undefined]
    for (const body of tries) {
      const request = body === undefined ? { method } : { method, body }
      const response = await world.product.web.app.request(path, request)
      expect(statuses).toContain(response.status)
      expect(await response.text()).not.toMatch(/王听雪|ou_demo|TK-2026/)
    }
    const { inbound } = await world.product.producer.counts()
    expect(inbound).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 })
  })

  it.each(['GET', 'PUT', 'DELETE'])('gets nothing by %s where only POST is meant', async (method) => {
    expect((await world.product.web.app.request('/webhook/event', { method })).status).toBe(404)
  })
})
