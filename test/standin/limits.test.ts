import { array, assert, integer, nat, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSlidingWindow } from '#src/standin/gateway/sliding-window.ts'
import {
  cardTo,
  createWorld,
  group,
  refusalOf,
  simpleCard,
  toPerson,
  tokenOf,
  wang,
} from '#test/standin/world.ts'

const crowd = Array.from({ length: 300 }, (_, place) => ({
  openId: `ou_${String(place)}`,
  name: `人${String(place)}`,
}))

describe('the rate of an app and an interface', () => {
  it('is 50 a second; the 51st is told in seconds how long to wait', async () => {
    const { client, standIn, clock } = await createWorld({ people: crowd, chats: [] })
    const send = (person: number) =>
      client.im.v1.message.create(toPerson(crowd[person]?.openId ?? '', '你好'))
    for (let person = 0; person < 50; person += 1) await send(person)
    const error: unknown = await send(50).catch((reason: unknown) => reason)
    expect(error).toMatchObject({
      response: {
        status: 429,
        data: { code: 99991400, msg: 'request trigger frequency limit' },
        headers: { 'x-ogw-ratelimit-limit': '50', 'x-ogw-ratelimit-reset': '1' },
      },
    })
    expect(await client.im.v1.chat.list()).toMatchObject({ code: 0 })
    clock.forward(1_000)
    await send(50)
    expect(standIn.log.calls({ path: '/open-apis/im/v1/messages' }).map(({ code }) => code)).toEqual([
      ...Array.from({ length: 50 }, () => 0),
      99991400,
      0,
    ])
  })

  it('is 1,000 a minute, whatever a second allows', async () => {
    const world = await createWorld({ limits: { perMinute: 100 } })
    const { raw, clock, standIn } = world
    const { tenant_access_token: token } = await tokenOf(world)
    for (let call = 0; call < 100; call += 1) {
      if (call % 50 === 0) clock.forward(1_000)
      await raw('GET', '/open-apis/bot/v3/info', { token })
    }
    clock.forward(10_000)
    const { status, headers } = await raw('GET', '/open-apis/bot/v3/info', { token })
    expect(status).toBe(429)
    expect(headers.get('x-ogw-ratelimit-limit')).toBe('100')
    expect(headers.get('x-ogw-ratelimit-reset')).toBe('49')
    expect(standIn.log.total()).toBe(102)
  })
})

describe('the rate of one chat', () => {
  it('is five a second, refused with 230020 and without the headers of the gateway', async () => {
    const { client, clock } = await createWorld()
    for (let sent = 0; sent < 5; sent += 1) await client.im.v1.message.create(toPerson(wang.openId, '你好'))
    const error: unknown = await client.im.v1.message
      .create(toPerson(wang.openId, '你好'))
      .catch((e: unknown) => e)
    expect(error).toMatchObject({ response: { status: 400, data: { code: 230020 } } })
    expect(error).not.toHaveProperty('response.headers.x-ogw-ratelimit-reset')
    const toGroup = { receive_id: group.chatId, msg_type: 'text', content: '{"text":"大家好"}' }
    await client.im.v1.message.create({ params: { receive_id_type: 'chat_id' }, data: toGroup })
    clock.forward(1_000)
    await client.im.v1.message.create(toPerson(wang.openId, '你好'))
  })

  it('is not used up by a repeated uuid', async () => {
    const { client } = await createWorld()
    for (let sent = 0; sent < 10; sent += 1) {
      await client.im.v1.message.create(toPerson(wang.openId, '你好', { uuid: 'same' }))
    }
    await client.im.v1.message.create(toPerson(wang.openId, '你好'))
  })
})

it('one message takes five updates a second', async () => {
  const { client, clock } = await createWorld()
  const { data } = await client.im.v1.message.create(cardTo(wang.openId, simpleCard('旧')))
  const content = JSON.stringify(simpleCard('新'))
  const patch = () =>
    client.im.v1.message.patch({ path: { message_id: data?.message_id ?? '' }, data: { content } })
  for (let update = 0; update < 5; update += 1) await patch()
  expect(await refusalOf(patch())).toMatchObject({ status: 400, code: 230020 })
  clock.forward(1_000)
  await patch()
})

it('with limits off nothing is held back', async () => {
  const { client, standIn } = await createWorld({ limits: 'off' })
  for (let sent = 0; sent < 60; sent += 1) await client.im.v1.message.create(toPerson(wang.openId, '你好'))
  expect(standIn.messages(standIn.privateChat(wang.openId).chatId)).toHaveLength(60)
})

describe('a sliding window', () => {
  it('never lets more than its limit through in any span, and lets in whoever waited as told', () => {
    assert(
      property(integer({ min: 1, max: 8 }), array(nat(400), { maxLength: 60 }), (limit, pauses) => {
        const window = createSlidingWindow(limit, 1_000)
        const taken: number[] = []
        let now = 0
        for (const pause of pauses) {
          now += pause
          const wait = window.wait(now)
          const inSpan = taken.filter((at) => at > now - 1_000).length
          expect(wait > 0).toBe(inSpan >= limit)
          expect(window.wait(now + wait)).toBe(0)
          if (wait === 0) {
            window.take(now)
            taken.push(now)
          }
        }
      }),
    )
  })

  it('starts afresh when the clock is turned back', () => {
    const window = createSlidingWindow(1, 1_000)
    window.take(5_000)
    expect(window.wait(5_000)).toBe(1_000)
    expect(window.wait(1_000)).toBe(0)
  })
})
