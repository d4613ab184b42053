import { describe, expect, it, onTestFinished } from 'vitest'

import type { CallbackAnswer, Inbound } from '#src/bot/inbound.ts'
import { openLongConnection, type LongConnectionOptions } from '#src/feishu/long-connection.ts'
import { QueueDown } from '#src/queue/engine.ts'

import { createLongConnectionServer, type LongConnectionServer } from './long-connection-server.ts'
import { app, eventOf, noon, pressing, saying } from './push.ts'

const done: CallbackAnswer = { toast: { type: 'success', content: '已提交' } }
const quiet = () => undefined
const received = { toast: { type: 'info', content: '已收到' } } as const

interface Connected {
  readonly server: LongConnectionServer
  readonly kept: { readonly key: string; readonly inbound: Inbound }[]
}

/** The real client on a connection to a platform played by the test. */
async function connect(over: Partial<LongConnectionOptions> = {}): Promise<Connected> {
  const kept: Connected['kept'] = []
  const server = await createLongConnectionServer()
  onTestFinished(() => server.close())
  const connection = openLongConnection({
    appId: app.appId,
    appSecret: 'secret',
    domain: `${server.url}/`,
    keep: async (item) => {
      kept.push(item)
      return { queue: 'inbound', id: item.key }
    },
    answer: async () => done,
    late: async () => undefined,
    says: { received: () => received, failed: () => ({}) },
    clock: { now: () => noon, ticks: () => performance.now() },
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    ...over,
  })
  onTestFinished(() => connection.close())
  return { server, kept }
}

describe('over the long connection', () => {
  it('an event is kept and then acknowledged', async () => {
    const { server, kept } = await connect()
    const ack = await server.push(saying('hello', { message_id: 'om_1' }))
    expect(ack).toEqual({ code: 200, data: undefined })
    expect(kept).toMatchObject([
      { key: 'message-om_1', inbound: { text: 'hello', senderOpenId: 'ou_teacher' } },
    ])
  })

  it('an event of the first version is kept too', async () => {
    const { server, kept } = await connect()
    const event = { type: 'p2p_chat_create', app_id: app.appId, chat_id: 'oc_1', user: { open_id: 'ou_1' } }
    await server.push({ uuid: 'u-1', token: 't', type: 'event_callback', event })
    expect(kept).toMatchObject([{ key: 'event-u-1', inbound: { type: 'chat-entered', openId: 'ou_1' } }])
  })

  it('a press on a card is answered', async () => {
    const { server, kept } = await connect()
    const ack = await server.push(pressing({ tag: 'button', value: { action: 'filing.submit' } }))
    expect(ack).toEqual({ code: 200, data: done })
    expect(kept).toMatchObject([{ inbound: { action: 'filing.submit', messageId: 'om_card' } }])
  })

  it('a press that takes longer is answered with that', async () => {
    const { server } = await connect({ answer: async () => 'late' })
    expect(await server.push(pressing({ value: { action: 'a.b' } }))).toEqual({ code: 200, data: received })
  })

  it('what cannot be kept is sent again', async () => {
    const { server } = await connect({ keep: () => Promise.reject(new QueueDown('down')) })
    expect(await server.push(saying('hello'))).toMatchObject({ code: 500 })
  })

  it('what is none of ours is acknowledged and forgotten', async () => {
    const { server, kept } = await connect()
    expect(await server.push(eventOf('vc.meeting.started_v1', {}))).toMatchObject({ code: 200 })
    expect(await server.push(eventOf('im.message.receive_v1', { odd: true }))).toMatchObject({ code: 200 })
    expect(kept).toEqual([])
  })

  it('an app id of another form is refused aloud', async () => {
    await expect(connect({ appId: 'cli_x' })).rejects.toThrow('app id')
  })
})
