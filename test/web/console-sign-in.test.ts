import { describe, expect, it } from 'vitest'
import { createSeal } from '#src/console/seal.ts'
import { aWorld } from '#test/support/world.ts'
import { visitorOf } from './console-visitor.ts'

const session = 'rongtong_console'
const beginning = 'rongtong_sign_in'
const hour = 3_600_000

describe('signing in to the console', () => {
  const world = aWorld({ engine: 'embedded' })
  const secret = () => world.product.config.LARK_APP_SECRET
  const now = () => world.clock.now()
  const after = (ms: number) => new Date(now().getTime() + ms)
  const signedIn = async (name = '祁若川') => {
    const visitor = visitorOf(world)
    await visitor.signsIn(world.openIdOf(name))
    return visitor
  }

  it('goes through the platform and comes back to the page that was asked for', async () => {
    const visitor = visitorOf(world)
    const asked = await visitor.get('/console/kpi/schools/DP')
    expect(asked.status).toBe(302)
    expect(asked.to).toBe(`${world.url}/console/login?next=%2Fconsole%2Fkpi%2Fschools%2FDP`)
    const away = new URL((await visitor.get(asked.to)).to)
    expect(away.origin + away.pathname).toBe(`${world.platformUrl}/open-apis/authen/v1/authorize`)
    expect(away.searchParams.get('redirect_uri')).toBe(`${world.url}/console/callback`)
    const seen = await visitor.signsIn(world.openIdOf('祁若川'), '/console/kpi/schools/DP')
    expect(seen.status).toBe(200)
    expect(seen.text).toContain('东浦职业中专学校 · 指标')
  })

  it('gives a cookie that no script and no other site’s form can use, for eight hours', async () => {
    const visitor = visitorOf(world)
    const away = await visitor.get('/console/login')
    await visitor.get(
      `${world.platformUrl}/standin/browser?as=ou_demo_11&then=${encodeURIComponent(world.url)}`,
    )
    const back = await visitor.get((await visitor.get(away.to)).to)
    const cookie = back.headers.getSetCookie().find((line) => line.startsWith(session)) ?? ''
    for (const word of ['HttpOnly', 'SameSite=Lax', 'Path=/console', 'Max-Age=28800'])
      expect(cookie).toContain(word)
    expect(cookie).not.toContain('Secure')
  })

  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/console/../x',
    'javascript:alert(1)',
    '/readyz',
  ])('never goes on to %s', async (next) => {
    const seen = await visitorOf(world).signsIn(world.openIdOf('祁若川'), next)
    expect(seen.text).toContain('指标总览')
  })

  it('shows a stranger whom to ask, and signs nobody in', async () => {
    world.standin.addPerson({ openId: 'ou_stranger', name: '路人' })
    const visitor = visitorOf(world)
    const seen = await visitor.signsIn('ou_stranger')
    expect(seen.status).toBe(403)
    expect(seen.text).toContain('没有登记在集团名册里')
    expect(visitor.cookies.has(session)).toBe(false)
    expect((await visitor.get('/console/kpi')).to).toContain('/console/login')
  })

  it('says so when somebody declines', async () => {
    const visitor = visitorOf(world)
    const { to } = await visitor.get('/console/login')
    const state = new URL(to).searchParams.get('state')
    const seen = await visitor.get(`/console/callback?error=access_denied&state=${state}`)
    expect(seen.status).toBe(400)
    expect(seen.text).toContain('你没有同意登录')
  })

  it.each(['', 'state=&code=x', 'state=guessed&code=x'])(
    'without its own state (%s) is refused',
    async (query) => {
      const visitor = visitorOf(world)
      await visitor.get('/console/login')
      const calls = () => world.standin.log.calls({ path: '/open-apis/authen/v2/oauth/token' }).length
      const before = calls()
      const seen = await visitor.get(`/console/callback?${query}`)
      expect(seen.status).toBe(400)
      expect(seen.text).toContain('重新登录')
      expect(visitor.cookies.has(session)).toBe(false)
      expect(calls()).toBe(before)
    },
  )

  it('in another browser than it was begun in is refused', async () => {
    const mine = visitorOf(world)
    const begun = await mine.get('/console/login')
    await mine.get(`${world.platformUrl}/standin/browser?as=ou_demo_01&then=${encodeURIComponent(world.url)}`)
    const back = await mine.get(begun.to)
    const other = visitorOf(world)
    await other.get('/console/login')
    expect((await other.get(back.to)).status).toBe(400)
    expect(other.cookies.has(session)).toBe(false)
  })

  it('is good once: a code and a state that were used are refused', async () => {
    const visitor = visitorOf(world)
    const begun = await visitor.get('/console/login')
    await visitor.get(
      `${world.platformUrl}/standin/browser?as=ou_demo_11&then=${encodeURIComponent(world.url)}`,
    )
    const back = await visitor.get(begun.to)
    const kept = visitor.cookies.get(beginning) ?? ''
    expect((await visitor.get(back.to)).status).toBe(302)
    visitor.cookies.set(beginning, kept)
    expect((await visitor.get(back.to)).status).toBe(400)
  })

  it('says to come later when the platform does not answer', async () => {
    world.standin.faults.failNext({ path: '/open-apis/authen/v2/oauth/token', status: 500 })
    const seen = await visitorOf(world).signsIn(world.openIdOf('祁若川'))
    expect(seen.status).toBe(503)
    expect(seen.text).toContain('飞书暂时没有应答')
  })

  it('ends with signing out', async () => {
    const visitor = await signedIn()
    const out = await visitor.post('/console/logout')
    expect(out.to).toBe(`${world.url}/console/signed-out`)
    expect((await visitor.get(out.to)).text).toContain('你已退出控制台')
    expect((await visitor.get('/console/kpi')).status).toBe(302)
  })

  const forged: Readonly<Record<string, () => string>> = {
    'made up': () =>
      `${Buffer.from('{"content":{"openId":"ou_demo_01"},"until":9e15}').toString('base64url')}.x`,
    'without a signature': () => Buffer.from('{"content":{"openId":"ou_demo_01"}}').toString('base64url'),
    empty: () => '',
    'of another deployment': () =>
      createSeal('another secret', 'session').seal({ openId: 'ou_demo_01' }, after(hour)),
    'made for another purpose': () =>
      createSeal(secret(), 'sign-in').seal({ openId: 'ou_demo_01' }, after(hour)),
    'whose time is over': () => createSeal(secret(), 'session').seal({ openId: 'ou_demo_01' }, now()),
    'of nobody': () => createSeal(secret(), 'session').seal({}, after(hour)),
  }

  it.each(Object.entries(forged))('a session %s is none', async (_, cookie) => {
    const visitor = visitorOf(world)
    visitor.cookies.set(session, cookie())
    expect((await visitor.get('/console/kpi')).status).toBe(302)
  })

  it('a session that was altered is none', async () => {
    const visitor = await signedIn()
    const [text = '', signature = ''] = (visitor.cookies.get(session) ?? '').split('.')
    const changed = Buffer.from(text, 'base64url').toString().replace('ou_demo_11', 'ou_demo_01')
    visitor.cookies.set(session, `${Buffer.from(changed).toString('base64url')}.${signature}`)
    expect((await visitor.get('/console/kpi')).status).toBe(302)
  })

  it('a session is over after eight hours', async () => {
    const visitor = await signedIn()
    await world.turn(after(8 * hour - 60_000))
    expect((await visitor.get('/console/kpi')).status).toBe(200)
    await world.turn(after(60_000))
    expect((await visitor.get('/console/kpi')).status).toBe(302)
  })

  it('who leaves the consortium is refused at once, signed in or not', async () => {
    const visitor = await signedIn('王听雪')
    const { store } = world.product
    const person = await store.transaction((records) => records.people.byOpenId('ou_demo_14'))
    await store.transaction((records) => records.people.setActive(person?.id ?? '', false))
    const seen = await visitor.get('/console/kpi')
    expect(seen.status).toBe(403)
    expect(seen.text).not.toContain('双师型')
    await store.transaction((records) => records.people.setActive(person?.id ?? '', true))
  })
})
