import { describe, expect, it } from 'vitest'
import { createReceiver } from '#test/standin/receiver.ts'
import { createWorld, wang } from '#test/standin/world.ts'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const ladder = [15 * second, 5 * minute, hour, 6 * hour]

describe('an event that is not answered with 200 in time', () => {
  it('comes again after 15 s, 5 min, 1 h and 6 h, and then no more', async () => {
    const { url, received } = await createReceiver(() => ({ status: 500 }))
    const { standIn, clock } = await createWorld({ eventUrl: () => url })
    const { chatId } = standIn.privateChat(wang.openId)
    expect(await standIn.says(wang.openId, chatId, '你好')).toMatchObject({ status: 500, tries: 1 })
    for (const [retry, pause] of ladder.entries()) {
      clock.forward(pause - 1)
      await standIn.turned()
      expect(received).toHaveLength(1 + retry)
      clock.forward(1)
      await standIn.turned()
      expect(received).toHaveLength(2 + retry)
    }
    expect(standIn.waitingPushes()).toEqual([])
    expect(new Set(received.map(({ event }) => event.header['event_id'])).size).toBe(1)
  })

  it('stops coming once it has been answered', async () => {
    let answers = 0
    const { url, received } = await createReceiver(() => ({ status: (answers += 1) < 3 ? 503 : 200 }))
    const { standIn, clock } = await createWorld({ eventUrl: () => url })
    await standIn.pushes('im.chat.disbanded_v1', { chat_id: 'oc_x' })
    clock.forward(15 * second)
    await standIn.idle()
    expect(standIn.waitingPushes()).toMatchObject([{ tries: 2, nextAt: clock.now() + 5 * minute }])
    clock.forward(5 * minute)
    await standIn.idle()
    clock.forward(24 * hour)
    await standIn.idle()
    expect(received).toHaveLength(3)
  })

  it('counts a redirect and a closed door alike', async () => {
    const moved = await createReceiver(() => ({ status: 302, headers: { location: '/elsewhere' } }))
    let eventUrl = moved.url
    const { standIn } = await createWorld({ eventUrl: () => eventUrl })
    const push = () => standIn.pushes('im.chat.disbanded_v1', { chat_id: 'oc_x' })
    expect(await push()).toMatchObject({ status: 302, tries: 1 })
    eventUrl = 'http://127.0.0.1:1/webhook/event'
    expect(await push()).toMatchObject({ status: 0, tries: 1 })
    expect(standIn.waitingPushes()).toHaveLength(2)
  })

  it('may have been answered, only too late', async () => {
    const { promise: much, resolve } = Promise.withResolvers<undefined>()
    const { url } = await createReceiver(() => ({ after: much }))
    const { standIn } = await createWorld({ eventUrl: () => url, deadlines: { answerMs: 50 } })
    expect(await standIn.pushes('im.chat.disbanded_v1', {})).toMatchObject({ status: 0, tries: 1 })
    resolve(undefined)
    expect(standIn.waitingPushes()).toHaveLength(1)
  })

  it('is tried at the address in force by then, which is how a bot that was down catches up', async () => {
    let eventUrl = 'http://127.0.0.1:1/'
    const { standIn, clock } = await createWorld({ eventUrl: () => eventUrl })
    await standIn.pushes('im.chat.disbanded_v1', { chat_id: 'oc_x' })
    const back = await createReceiver()
    eventUrl = back.url
    clock.forward(15 * second)
    await standIn.turned()
    expect(back.received).toHaveLength(1)
  })
})

it('nothing is pushed, nor kept for later, while nobody has subscribed', async () => {
  const { standIn } = await createWorld()
  expect(await standIn.pushes('im.chat.disbanded_v1', {})).toMatchObject({ status: 0, tries: 0 })
  expect(standIn.waitingPushes()).toEqual([])
})
