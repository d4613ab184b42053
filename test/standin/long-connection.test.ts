import * as lark from '@larksuiteoapi/node-sdk'
import { describe, expect, it, onTestFinished } from 'vitest'
import { decodeFrame, encodeFrame } from '#src/standin/long-connection/frame.ts'
import { app, cardTo, createWorld, silentLogger, simpleCard, wang } from '#test/standin/world.ts'

type Handlers = Record<string, (event: Record<string, unknown>) => unknown>

/** The official long connection, open. */
async function connect(domain: string, handlers: Handlers) {
  const { promise: ready, resolve, reject } = Promise.withResolvers<undefined>()
  const { appId, appSecret } = app
  const options = { appId, appSecret, domain, logger: silentLogger }
  const client = new lark.WSClient({ ...options, onReady: () => resolve(undefined), onError: reject })
  onTestFinished(() => client.close({ force: true }))
  const eventDispatcher = new lark.EventDispatcher({ logger: silentLogger }).register(handlers)
  await client.start({ eventDispatcher })
  await ready
}

describe('over the long connection', () => {
  it('events reach the handlers of the SDK, long ones as well', async () => {
    const heard: unknown[] = []
    const { standIn, url } = await createWorld()
    await connect(url, { 'im.message.receive_v1': ({ message }) => void heard.push(message) })
    const { chatId } = standIn.privateChat(wang.openId)
    const long = '长'.repeat(30_000)
    expect(await standIn.says(wang.openId, chatId, '你好')).toMatchObject({ status: 200, tries: 1 })
    await standIn.says(wang.openId, chatId, long)
    expect(heard).toMatchObject([{ content: '{"text":"你好"}' }, { content: JSON.stringify({ text: long }) }])
  })

  it('a handler that throws is pushed to again', async () => {
    let calls = 0
    const { standIn, url, clock } = await createWorld()
    await connect(url, {
      'im.message.receive_v1': () => {
        calls += 1
        if (calls === 1) throw new Error('not yet')
      },
    })
    const { chatId } = standIn.privateChat(wang.openId)
    expect(await standIn.says(wang.openId, chatId, '你好')).toMatchObject({ status: 500, tries: 1 })
    clock.forward(15_000)
    await standIn.turned()
    expect(calls).toBe(2)
    expect(standIn.waitingPushes()).toEqual([])
  })

  it('a press is answered with what the handler returns', async () => {
    const { standIn, url, client } = await createWorld()
    const toast = { type: 'success', content: '已通过' }
    await connect(url, {
      'card.action.trigger': () => ({ toast, card: { type: 'raw', data: simpleCard('新') } }),
    })
    const { data } = await client.im.v1.message.create(cardTo(wang.openId, simpleCard('旧')))
    const pressed = standIn.presses(wang.openId, { messageId: data?.message_id ?? '', value: {} })
    expect(await pressed).toEqual({ toast, card: simpleCard('新') })
  })
})

it('the address of the long connection is given only to whoever knows the secret', async () => {
  const { raw } = await createWorld()
  const { text } = await raw('POST', '/callback/ws/endpoint', {
    body: { AppID: app.appId, AppSecret: 'wrong' },
  })
  expect(JSON.parse(text)).toMatchObject({ code: 514 })
})

it('a frame comes out as it went in', () => {
  const frame = {
    method: 1,
    service: 300,
    headers: { type: 'event', sum: '1' },
    payload: Buffer.from('{"a":"一"}'),
  }
  const { payload, ...rest } = decodeFrame(encodeFrame(frame))
  expect({ ...rest, payload: Buffer.from(payload) }).toEqual(frame)
})
