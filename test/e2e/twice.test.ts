import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '#src/store/open.ts'
import type { StoreHandle } from '#src/store/store.ts'
import { deploy, noServers, type Deployment, type Running } from '#test/support/deployment.ts'
import { findButton, observer, openIdOf, presses, says, sentence, teacher, told } from './people.ts'
import { press, send, type Push } from './pushes.ts'

describe.skipIf(noServers)('with two web processes and two workers', () => {
  let deployment: Deployment
  let store: StoreHandle
  let webs: readonly Running[]
  let workers: readonly Running[]
  beforeAll(async () => {
    deployment = await deploy()
    store = await openStore(deployment.env['DATABASE_URL'] ?? '')
    ;[webs, workers] = await Promise.all([twoOf('web'), twoOf('worker')])
  })
  afterAll(async () => {
    await store.close()
    await deployment.close()
  })

  const twoOf = (role: 'web' | 'worker') => Promise.all([deployment.start(role), deployment.start(role)])
  /** The same request at both web processes at once. */
  const toBoth = (request: Push) => Promise.all(webs.map(({ url }) => send(url, request)))
  const recordsOf = (name: string) =>
    store.transaction(async ({ people, observations }) => {
      const person = await people.byOpenId(openIdOf(name))
      const filter = { scope: { observerId: person?.id ?? '' }, from: '2026-11-18' }
      return (await observations.list(filter, { size: 20, number: 1 })).rows.map(({ number }) => number)
    })

  it('an event that arrives at both at once is answered with one message', async () => {
    deployment.standin.duplicateNext({ copies: 3 })
    expect(await says(deployment, '柏承宇', '我是谁')).toMatchObject({ status: 200, tries: 4 })
    await deployment.settled()
    expect(told(deployment, '柏承宇')).toHaveLength(1)
  })

  it('a message that comes again under other event ids is answered with one message', async () => {
    deployment.standin.duplicateNext({ copies: 3, newEventId: true })
    await says(deployment, '解思远', '我是谁')
    await deployment.settled()
    expect(told(deployment, '解思远')).toHaveLength(1)
  })

  let pressed: Push
  let answered: unknown
  it('a press that arrives at both at once files one record, and both are given the same answer', async () => {
    await says(deployment, observer, sentence)
    await deployment.settled()
    pressed = press(deployment, observer, 'observation.submit', { topic: '盒模型' })
    const [one, other] = await toBoth(pressed)
    await deployment.settled()
    expect(one).toMatchObject({ status: 200, body: { toast: { type: 'success' }, card: { type: 'raw' } } })
    expect(other?.body).toEqual(one?.body)
    expect(await recordsOf(observer)).toEqual(['TK-2026-0108'])
    expect(told(deployment, teacher)).toHaveLength(1)
    answered = one?.body
  })

  it('a form pressed twice at once files one record, which both presses leave to be seen', async () => {
    const about = '听课记录 11月18号 第3节 邬景行 数控编程 25数控1班 推门听课 85分 优点:节奏好 建议:多练习'
    await says(deployment, '鲍时雨', about)
    await deployment.settled()
    const [one, other] = await Promise.all([
      presses(deployment, '鲍时雨', 'observation.submit', { topic: '对刀' }),
      presses(deployment, '鲍时雨', 'observation.submit', { topic: '对刀' }),
    ])
    await deployment.settled()
    expect(await recordsOf('鲍时雨')).toHaveLength(1)
    expect(told(deployment, '邬景行')).toHaveLength(1)
    expect(findButton(deployment, '鲍时雨', 'observation.withdraw')).toBeDefined()
    expect([one.toast?.type, other.toast?.type]).toContain('success')
    expect([one.error, other.error]).toEqual([undefined, undefined])
  })

  it('what comes again when all processes were replaced has no second effect and the same answer', async () => {
    const before = told(deployment, teacher).length
    await Promise.all([...webs, ...workers].map((process) => process.kill()))
    ;[webs, workers] = await Promise.all([twoOf('web'), twoOf('worker')])
    const [one, other] = await toBoth(pressed)
    await deployment.settled()
    expect([one?.body, other?.body]).toEqual([answered, answered])
    expect(await recordsOf(observer)).toEqual(['TK-2026-0108'])
    expect(told(deployment, teacher)).toHaveLength(before)
  })
})
