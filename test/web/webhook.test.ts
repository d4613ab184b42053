import { describe, expect, it } from 'vitest'

import { QueueDown } from '#src/queue/engine.ts'
import {
  app as identity,
  encrypt,
  eventOf,
  pressing,
  push,
  pushChallenge,
  pushRaw,
  saying,
} from '#test/intake/push.ts'

import { createSite, done, post } from './site.ts'

describe.each(['/webhook/event', '/webhook/card'])('%s', (path) => {
  it('keeps an event and then says that all is well', async () => {
    const { app, kept } = createSite()
    const response = await post(app, push(saying('hello', { message_id: 'om_1' })), path)
    expect(response.status).toBe(200)
    expect(kept).toMatchObject([{ key: 'message-om_1', inbound: { text: 'hello' }, callback: false }])
  })

  it('answers a press on a card', async () => {
    const { app, kept } = createSite()
    const response = await post(
      app,
      push(pressing({ tag: 'button', value: { action: 'filing.submit' } })),
      path,
    )
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual(done)
    expect(kept).toMatchObject([{ inbound: { action: 'filing.submit' }, callback: true }])
  })

  it('answers the challenge and keeps nothing of it', async () => {
    const { app, kept } = createSite()
    const asked = { type: 'url_verification', challenge: 'abc', token: identity.verificationToken }
    const response = await post(app, pushChallenge(asked), path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch('application/json')
    expect(await response.json()).toEqual({ challenge: 'abc' })
    expect(kept).toEqual([])
  })
})

describe('the webhook', () => {
  it.each(['text/plain', 'application/octet-stream', ''])(
    'takes a body of the content type %j',
    async (type) => {
      const { app } = createSite()
      const { headers, body } = push(saying('hello'))
      expect((await post(app, { headers: { ...headers, 'content-type': type }, body })).status).toBe(200)
    },
  )

  it('says that all is well to an event that is none of ours', async () => {
    const { app, kept } = createSite()
    expect((await post(app, push(eventOf('vc.meeting.started_v1', {})))).status).toBe(200)
    expect(kept).toEqual([])
  })

  it.each([
    ['a bad signature', 401, () => ({ ...push(saying('hello')), headers: push(saying('hello')).headers })],
    ['no signature', 401, () => ({ ...push(saying('hello')), headers: {} })],
    ['another token', 401, () => push(eventOf('im.message.receive_v1', {}, { token: 'x' }))],
    ['what cannot be deciphered', 400, () => pushRaw('{"encrypt":"AAAA"}')],
    [
      'what cannot be deciphered, unsigned',
      400,
      () => ({ headers: {}, body: Buffer.from('{"encrypt":"AAAA"}') }),
    ],
    ['what is no event', 400, () => pushRaw(JSON.stringify({ encrypt: encrypt('{}') }))],
    ['nothing', 400, () => ({ headers: {}, body: new Uint8Array() })],
  ])('refuses %s with %d and keeps nothing', async (_, status, sent) => {
    const { app, kept, logged } = createSite()
    expect((await post(app, sent())).status).toBe(status)
    expect(kept).toEqual([])
    expect(logged).toMatchObject([{ level: 'info', ids: { status } }])
  })

  it('never logs what was said', async () => {
    const { app, logged } = createSite()
    await post(app, push(saying('the secret')))
    await post(app, push(pressing({ value: { action: 'a.b' }, form_value: { reason: 'the secret' } })))
    expect(logged.length).toBeGreaterThan(0)
    expect(JSON.stringify(logged)).not.toContain('the secret')
  })

  it('gives a repeated event the key it had', async () => {
    const { app, kept } = createSite()
    const sent = push(saying('hello'))
    await post(app, sent)
    await post(app, sent)
    expect(kept[1]).toEqual(kept[0])
  })

  it('asks to be told again when the work cannot be kept', async () => {
    const { app, logged } = createSite({ keep: () => Promise.reject(new QueueDown('down')) })
    const response = await post(app, push(saying('hello')))
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('15')
    expect(logged).toMatchObject([{ level: 'warn', message: 'work not kept' }])
  })

  it('asks to be told again when keeping fails for a reason nobody thought of', async () => {
    const { app } = createSite({ keep: () => Promise.reject(new TypeError('the secret')) })
    const response = await post(app, push(saying('hello')))
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret')
  })

  it('is not there for other methods', async () => {
    const { app } = createSite()
    expect((await app.request('/webhook/event')).status).toBe(404)
    expect((await app.request('/webhook/other', { method: 'POST' })).status).toBe(404)
  })
})
