import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { app, createWorld, li, wang } from '#test/standin/world.ts'

const back = 'http://127.0.0.1:4173/console/callback'
const minute = 60_000

type World = Awaited<ReturnType<typeof createWorld>>

const authorize = (over: Readonly<Record<string, string>> = {}) =>
  `/open-apis/authen/v1/authorize?${new URLSearchParams({
    client_id: app.appId,
    response_type: 'code',
    redirect_uri: back,
    state: 'the state',
    ...over,
  }).toString()}`

/** Where the page of authorize sends a browser, with the code of somebody who was chosen on it. */
const agreed = async ({ raw }: World, over: Readonly<Record<string, string>> = {}) => {
  const { headers } = await raw('GET', authorize({ standin_as: wang.openId, ...over }))
  return new URL(headers.get('location') ?? 'none:')
}
const exchanged = async ({ raw }: World, code: string | null, over: object = {}) => {
  const body = {
    grant_type: 'authorization_code',
    client_id: app.appId,
    client_secret: app.appSecret,
    code,
    redirect_uri: back,
    ...over,
  }
  const { status, text } = await raw('POST', '/open-apis/authen/v2/oauth/token', { body })
  return { status, ...JSON.parse(text) }
}

describe('signing in to a web page', () => {
  it('asks who one is, and sends whoever it is back with a code and the state', async () => {
    const world = await createWorld()
    const { status, text } = await world.raw('GET', authorize())
    expect(status).toBe(200)
    for (const { name } of [wang, li]) expect(text).toContain(name)
    const to = await agreed(world)
    expect(to.origin + to.pathname).toBe(back)
    expect(to.searchParams.get('state')).toBe('the state')
    const { access_token: token } = await exchanged(world, to.searchParams.get('code'))
    const told = await world.raw('GET', '/open-apis/authen/v1/user_info', { token })
    expect(JSON.parse(told.text)).toMatchObject({ code: 0, data: { open_id: wang.openId, name: wang.name } })
  })

  it('takes a code once, for five minutes', async () => {
    const world = await createWorld()
    const code = (await agreed(world)).searchParams.get('code')
    expect((await exchanged(world, code)).code).toBe(0)
    expect(await exchanged(world, code)).toMatchObject({ status: 400, code: 20003 })
    const late = (await agreed(world)).searchParams.get('code')
    world.clock.forward(5 * minute)
    expect(await exchanged(world, late)).toMatchObject({ status: 400, code: 20004 })
  })

  it('takes a code with the verifier of its challenge only', async () => {
    const world = await createWorld()
    const code_challenge = createHash('sha256').update('right').digest('base64url')
    const one = async (code_verifier: string) =>
      exchanged(world, (await agreed(world, { code_challenge })).searchParams.get('code'), { code_verifier })
    expect((await one('wrong')).code).toBe(20049)
    expect((await one('right')).code).toBe(0)
  })

  it.each([
    [20002, { client_secret: 'wrong' }],
    [20048, { client_id: 'cli_0000000000000000' }],
    [20071, { redirect_uri: 'http://127.0.0.1/elsewhere' }],
    [20036, { grant_type: 'password' }],
  ])('refuses with %d', async (code, over) => {
    const world = await createWorld()
    expect(await exchanged(world, (await agreed(world)).searchParams.get('code'), over)).toMatchObject({
      code,
    })
  })

  it('sends nobody to another machine, and tells nobody without a person’s token', async () => {
    const world = await createWorld()
    const redirect_uri = 'http://elsewhere.example/'
    expect((await world.raw('GET', authorize({ redirect_uri, standin_as: wang.openId }))).status).toBe(400)
    const away = `/standin/browser?as=${wang.openId}&then=${encodeURIComponent(redirect_uri)}`
    expect((await world.raw('GET', away)).status).toBe(400)
    const token = 'u-made-up'
    expect((await world.raw('GET', '/open-apis/authen/v1/user_info', { token })).status).toBe(401)
  })
})
