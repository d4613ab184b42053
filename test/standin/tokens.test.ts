import * as lark from '@larksuiteoapi/node-sdk'
import { describe, expect, it } from 'vitest'
import { app, createWorld, officialClient, refusalOf, toPerson, tokenOf, wang } from '#test/standin/world.ts'

const path = '/open-apis/auth/v3/tenant_access_token/internal'
const minutes = 60_000

describe('the tenant access token', () => {
  it('stays the same while half an hour of it is left, and is a new one after that', async () => {
    const world = await createWorld()
    const first = await tokenOf(world)
    world.clock.forward(90 * minutes)
    const still = await tokenOf(world)
    world.clock.forward(1)
    const renewed = await tokenOf(world)
    expect(first.expire).toBe(7_200)
    expect(still).toEqual({ ...first, expire: 1_800 })
    expect(renewed.tenant_access_token).not.toBe(first.tenant_access_token)
    const info = await world.raw('GET', '/open-apis/bot/v3/info', { token: first.tenant_access_token })
    expect(info.status).toBe(200)
  })

  it('is worthless after two hours', async () => {
    const world = await createWorld()
    const { tenant_access_token: token } = await tokenOf(world)
    world.clock.forward(120 * minutes)
    const { status, text } = await world.raw('GET', '/open-apis/bot/v3/info', { token })
    expect(status).toBe(400)
    expect(JSON.parse(text)).toMatchObject({ code: 99991663, error: { log_id: expect.any(String) } })
  })

  it('is asked for by every other interface', async () => {
    const { raw } = await createWorld()
    const { status, text, headers } = await raw('GET', '/open-apis/bot/v3/info')
    expect(status).toBe(400)
    expect(JSON.parse(text)).toMatchObject({ code: 99991661 })
    expect(headers.get('x-tt-logid')).toMatch(/^20260901010000[0-9A-F]+$/)
  })

  it('is refused with HTTP 200 to whoever does not know the secret', async () => {
    const { raw } = await createWorld()
    const body = { app_id: app.appId, app_secret: 'wrong' }
    const { status, text } = await raw('POST', path, { body })
    expect(status).toBe(200)
    expect(JSON.parse(text)).toEqual({ code: 10014, msg: 'app secret invalid' })
  })

  it('once expired early is refused until the client drops it from its cache', async () => {
    const { standIn, url } = await createWorld()
    const cache = new lark.DefaultCache()
    const client = officialClient(url, { cache })
    await client.im.v1.message.create(toPerson(wang.openId, '一'))
    standIn.tokens.expireAll()
    expect(await refusalOf(client.im.v1.message.create(toPerson(wang.openId, '二')))).toMatchObject({
      code: 99991663,
    })
    await cache.set(lark.CTenantAccessToken, '', 1, { namespace: app.appId })
    await client.im.v1.message.create(toPerson(wang.openId, '三'))
    const texts = standIn
      .messages(standIn.privateChat(wang.openId).chatId)
      .map(({ content }) => content['text'])
    expect(texts).toEqual(['一', '三'])
  })
})

it('an app id of another look is refused at once, since the SDK would only stay silent', async () => {
  await expect(createWorld({ app: { ...app, appId: 'cli_short' } })).rejects.toThrow('not an app id')
})

it('what is no interface is answered as the gateway does', async () => {
  const { raw } = await createWorld()
  const { status, text } = await raw('GET', '/open-apis/nothing/v1/here')
  expect({ status, text }).toEqual({ status: 404, text: '404 page not found' })
})
