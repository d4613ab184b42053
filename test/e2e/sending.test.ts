import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { aDeployment, noServers } from '#test/support/deployment.ts'
import { numbered, openMailbag, toPerson, type Mailbag } from './mailbag.ts'
import { names, openIdOf, told } from './people.ts'

const patience = { timeout: 60_000, interval: 50 }
const creating = { method: 'POST', path: '/open-apis/im/v1/messages' }

describe.skipIf(noServers)('with two workers', { timeout: 60_000 }, () => {
  const deployment = aDeployment({}, ['web', 'worker', 'worker'])
  let mailbag: Mailbag
  beforeAll(async () => {
    mailbag = await openMailbag(deployment)
  })
  afterAll(() => mailbag.close())
  const refusals = (...codes: readonly number[]) =>
    deployment.standin.log.calls().filter(({ code }) => codes.includes(code))

  it('300 messages to 60 chats and 25 more to one break none of the platform’s limits', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `ou_many_${index}`)
    for (const openId of many) deployment.standin.addPerson({ openId, name: openId })
    for (const openId of many) await mailbag.put(toPerson(openId), numbered(openId, 5))
    const one = openIdOf('陆闻舟')
    await mailbag.put(toPerson(one), numbered('one', 25))
    const started = performance.now()
    await mailbag.wake(one, ...many)
    await deployment.settled()
    expect(refusals(99991400, 230020)).toEqual([])
    expect(performance.now() - started).toBeLessThan(30_000)
    for (const openId of many) {
      const { chatId } = deployment.standin.privateChat(openId)
      const texts = deployment.standin.messages(chatId).map(({ content }) => content['text'])
      expect(texts).toEqual(numbered(openId, 5))
    }
    expect(told(deployment, '陆闻舟')).toEqual(numbered('one', 25))
  })

  it(
    'the order within a chat is kept while the platform fails now and then',
    { timeout: 60_000 },
    async () => {
      const some = names.slice(1, 7)
      deployment.standin.faults.failNext({ ...creating, status: 500, times: 5 })
      deployment.standin.faults.failNext({ ...creating, status: 500, times: 5, after: true })
      for (const name of some) await mailbag.put(toPerson(openIdOf(name)), numbered(name, 10))
      await mailbag.wake(...some.map(openIdOf))
      await deployment.settled()
      for (const name of some) expect(told(deployment, name)).toEqual(numbered(name, 10))
      const ledger = await mailbag.ledger(...some.map(openIdOf))
      expect(new Set(ledger.map(({ state }) => state))).toEqual(new Set(['sent']))
      expect(ledger.filter(({ tries }) => tries > 1).length).toBeGreaterThan(0)
    },
  )

  it('when a limit was hit all the same, nobody sends before the time the platform named', async () => {
    const [one = '', other = ''] = names.slice(8, 10)
    const { standin } = deployment
    standin.log.clear()
    standin.faults.failNext({
      ...creating,
      status: 429,
      code: 99991400,
      headers: { 'x-ogw-ratelimit-limit': '50', 'x-ogw-ratelimit-reset': '3' },
    })
    for (const name of [one, other]) await mailbag.put(toPerson(openIdOf(name)), numbered(name, 3))
    await mailbag.wake(openIdOf(one))
    await vi.waitFor(() => expect(refusals(99991400)).toHaveLength(1), patience)
    await mailbag.wake(openIdOf(other))
    await deployment.settled()
    const calls = standin.log.calls(creating)
    const refused = calls.findIndex(({ code }) => code === 99991400)
    const next = calls[refused + 1]
    expect((next?.at ?? 0) - (calls[refused]?.at ?? 0)).toBeGreaterThanOrEqual(3_000)
    expect(told(deployment, one)).toEqual(numbered(one, 3))
    expect(told(deployment, other)).toEqual(numbered(other, 3))
  })

  it('a token that is refused is replaced once, and the message goes out', async () => {
    const name = names[11] ?? ''
    const { standin } = deployment
    standin.tokens.expireAll()
    standin.log.clear()
    await mailbag.put(toPerson(openIdOf(name)), numbered(name, 3))
    await mailbag.wake(openIdOf(name))
    await deployment.settled()
    expect(told(deployment, name)).toEqual(numbered(name, 3))
    expect(refusals(99991663)).toHaveLength(1)
    expect(standin.log.calls({ path: '/open-apis/auth/v3/tenant_access_token/internal' })).toHaveLength(1)
    expect((await mailbag.ledger(openIdOf(name))).map(({ tries }) => tries)).toEqual([1, 1, 1])
  })
})
