import { describe, expect, test } from 'vitest'
import { ask } from './asking.ts'
import { dongpuGroup, privateChatOf, qiaoAnlan, tongJiamu } from './demo.ts'
import { createPage } from './page-world.ts'

const say = { as: qiaoAnlan.openId, chat: privateChatOf(qiaoAnlan), text: '你好' }

describe('the page answers this machine only', () => {
  test.each([
    'evil.example',
    'localhost.evil.example',
    '10.0.0.5:3000',
    '[2001:db8::1]',
    'localhost@evil.example',
  ])('a request for the host %s is refused', async (host) => {
    const { app } = createPage()
    for (const path of ['/', '/assets/app.js', '/api/presentation'])
      expect((await ask(app, path, { headers: { host } })).status).toBe(403)
  })

  test.each(['localhost', 'localhost:8080', '127.0.0.1:3000', '[::1]:3000'])(
    'the host %s is this machine',
    async (host) => {
      const { app } = createPage()
      expect((await ask(app, '/api/presentation', { headers: { host } })).status).toBe(200)
    },
  )

  test.each(['https://evil.example', 'null', 'http://localhost:9999', 'http://127.0.0.1.evil.example'])(
    'a write from the origin %s is refused and does nothing',
    async (origin) => {
      const { app, control } = createPage()
      const headers = { origin, host: 'localhost:3000' }
      expect((await ask(app, '/api/say', { headers, body: say })).status).toBe(403)
      expect(control.said).toEqual([])
    },
  )

  test('a write from the page itself is taken', async () => {
    const { app, control } = createPage()
    const headers = { origin: 'http://localhost:3000', host: 'localhost:3000' }
    expect((await ask(app, '/api/say', { headers, body: say })).status).toBe(200)
    expect(control.said).toHaveLength(1)
  })

  test('a form of another site, which needs no permission to send text, is no JSON and is refused', async () => {
    const { app, control } = createPage()
    const headers = { 'content-type': 'text/plain' }
    expect((await ask(app, '/api/say', { headers, body: say })).status).toBe(400)
    expect(control.said).toEqual([])
  })
})

describe('what is served cannot run what it carries', () => {
  test('the page allows no script but its own files', async () => {
    const { app } = createPage()
    const response = await ask(app, '/')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each([
    '/assets/../server.ts',
    '/assets/%2e%2e/server.ts',
    '/assets/tsconfig.json',
    '/assets/',
    '/assets/card',
  ])('%s is not served', async (path) => {
    const { app } = createPage()
    expect((await ask(app, path)).status).toBe(404)
  })

  test('modules and styles are never kept by the browser', async () => {
    const { app } = createPage()
    for (const [path, type] of [
      ['/assets/app.js', 'text/javascript'],
      ['/assets/styles/base.css', 'text/css'],
      ['/assets/mark.svg', 'image/svg+xml'],
    ] as const) {
      const response = await ask(app, path)
      expect(response.headers.get('content-type')).toContain(type)
      expect(response.headers.get('cache-control')).toBe('no-store')
    }
  })
})

describe('a person does only what that person can', () => {
  test('a chat one is not in is neither read nor written', async () => {
    const { app, control } = createPage()
    const place = { as: tongJiamu.openId, chat: dongpuGroup.chatId }
    expect((await ask(app, `/api/state?as=${place.as}&chat=${place.chat}`)).status).toBe(403)
    expect((await ask(app, '/api/say', { body: { ...place, text: '你好' } })).status).toBe(403)
    expect(control.said).toEqual([])
  })

  test('nobody unknown reads, says, presses, enters or chooses', async () => {
    const { app } = createPage()
    const as = 'ou_nobody'
    const answers = await Promise.all([
      ask(app, `/api/state?as=${as}`),
      ask(app, '/api/say', { body: { ...say, as } }),
      ask(app, '/api/press', { body: { as, messageId: 'om_1', value: {} } }),
      ask(app, '/api/enter', { body: { as } }),
      ask(app, '/api/menu', { body: { as, eventKey: 'tasks' } }),
    ])
    for (const answer of answers) {
      expect(answer.status).toBe(404)
      expect(await answer.json()).toEqual({ error: 'unknown_person' })
    }
  })

  test.each([
    ['/api/say', { ...say, text: 1 }],
    ['/api/say', undefined],
    ['/api/press', { as: qiaoAnlan.openId, messageId: 'om_1', value: 'text' }],
    ['/api/clock', { step: 'year' }],
    ['/api/clock', { to: '2026-13-45T99:99' }],
    ['/api/clock', { step: 'hour', to: '2026-11-25T08:00' }],
  ])('%s with %j is a bad request', async (path, body) => {
    const { app } = createPage()
    const answer = await ask(app, path, { method: 'POST', body: body ?? [] })
    expect([answer.status, await answer.json()]).toEqual([400, { error: 'bad_request' }])
  })

  test('a body over the limit is refused before it is read', async () => {
    const { app } = createPage()
    const answer = await ask(app, '/api/say', { body: { ...say, text: 'x'.repeat(1_100_000) } })
    expect([answer.status, await answer.json()]).toEqual([413, { error: 'too_large' }])
  })

  test('a fault of the stand-in is told to whoever runs the page, not to the page', async () => {
    const { app, control, faults } = createPage()
    const fault = new Error('inner detail')
    control.failWith(fault)
    const answer = await ask(app, '/api/say', { body: say })
    expect([answer.status, await answer.json()]).toEqual([500, { error: 'failed' }])
    expect(faults).toEqual([fault])
  })
})
