import { describe, expect, it } from 'vitest'
import { createWorld, refusalOf, toPerson, wang } from '#test/standin/world.ts'

const messages = '/open-apis/im/v1/messages'

describe('a planned fault', () => {
  it('hits as many calls as it is told to, and then no more', async () => {
    const { client, standIn } = await createWorld()
    standIn.faults.failNext({ method: 'POST', path: messages, status: 503, code: 1500, times: 2 })
    const send = () => client.im.v1.message.create(toPerson(wang.openId, '你好'))
    expect(await refusalOf(send())).toMatchObject({ status: 503, code: 1500 })
    expect(await refusalOf(send())).toMatchObject({ status: 503 })
    await send()
    expect(standIn.messages(standIn.privateChat(wang.openId).chatId)).toHaveLength(1)
  })

  it('leaves other interfaces alone', async () => {
    const { client, standIn } = await createWorld()
    standIn.faults.failNext({ path: `${messages}/:message_id/reply`, status: 500 })
    standIn.faults.failNext({ path: '/open-apis/contact/*', status: 500 })
    await client.im.v1.message.create(toPerson(wang.openId, '你好'))
    const user = client.contact.v3.user.get({ path: { user_id: wang.openId } })
    expect(await refusalOf(user)).toMatchObject({ status: 500 })
  })

  it('can let the call take effect and lose only the answer', async () => {
    const { client, standIn } = await createWorld()
    standIn.faults.failNext({ path: messages, status: 504, after: true })
    const send = () => client.im.v1.message.create(toPerson(wang.openId, '你好', { uuid: 'outbox-1' }))
    expect(await refusalOf(send())).toMatchObject({ status: 504 })
    const { data } = await send()
    const shown = standIn.messages(standIn.privateChat(wang.openId).chatId)
    expect(shown.map(({ messageId }) => messageId)).toEqual([data?.message_id])
  })

  it('carries headers, as the gateway does when it is busy', async () => {
    const { client, standIn } = await createWorld()
    const headers = { 'x-ogw-ratelimit-reset': '52' }
    standIn.faults.failNext({ path: messages, status: 429, code: 99991400, headers })
    const error: unknown = await client.im.v1.message
      .create(toPerson(wang.openId, '一'))
      .catch((e: unknown) => e)
    expect(error).toMatchObject({ response: { status: 429, headers } })
  })

  it('can keep a caller waiting until the caller or the stand-in gives up', async () => {
    const { standIn, raw } = await createWorld()
    standIn.faults.failNext({ path: '/open-apis/bot/v3/info', hangMs: 3_600_000, status: 504 })
    const hanging = raw('GET', '/open-apis/bot/v3/info')
    standIn.stop()
    expect((await hanging).status).toBe(504)
  })
})

describe('the log of calls', () => {
  it('holds what was answered, newest last, never more than its size', async () => {
    const { raw, standIn } = await createWorld({ logSize: 3 })
    for (const place of ['a', 'b', 'c', 'd', 'e', 'f', 'g'])
      await raw('GET', `/open-apis/im/v1/images/${place}`)
    expect(standIn.log.calls().map(({ path, status, code }) => [path.at(-1), status, code])).toEqual([
      ['e', 400, 99991661],
      ['f', 400, 99991661],
      ['g', 400, 99991661],
    ])
    expect(standIn.log.calls({ path: '/open-apis/im/v1/images/:image_key', method: 'POST' })).toEqual([])
    expect(standIn.log.total()).toBe(7)
  })
})
