import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDeployment, noServers } from '#test/support/deployment.ts'
import { numbered, openMailbag, toPerson, type Mailbag } from './mailbag.ts'
import { openIdOf, told } from './people.ts'

const card = (text: string) =>
  JSON.stringify({
    schema: '2.0',
    config: { update_multi: true },
    body: { elements: [{ tag: 'markdown', content: text }] },
  })

describe.skipIf(noServers)('what cannot be delivered', () => {
  const deployment = aDeployment({}, ['all'])
  let mailbag: Mailbag
  beforeAll(async () => {
    mailbag = await openMailbag(deployment)
  })
  afterAll(() => mailbag.close())
  const sendAll = async (...lanes: readonly string[]) => {
    await mailbag.wake(...lanes)
    await deployment.settled()
  }

  it('to a person who left is given up, all of it, and others get theirs', async () => {
    const [gone, there] = [openIdOf('燕知秋'), openIdOf('窦明朗')]
    await mailbag.put(toPerson(gone), numbered('gone', 3))
    await mailbag.put(toPerson(there), numbered('there', 3))
    await deployment.standin.resigns(gone)
    await sendAll(gone, there)
    const given = { state: 'failed', reason: 'person-gone 230013' }
    expect(await mailbag.ledger(gone)).toMatchObject([given, given, given])
    expect(told(deployment, '窦明朗')).toEqual(numbered('there', 3))
    const creating = { method: 'POST', path: '/open-apis/im/v1/messages' }
    expect(deployment.standin.log.calls(creating).filter(({ code }) => code === 230013)).toHaveLength(1)
  })

  it('to a group the bot was taken out of is given up, and the group comes back with the bot', async () => {
    const group = 'oc_demo_hz'
    const operator = openIdOf('穆云帆')
    await mailbag.put({ kind: 'chat', chatId: group }, numbered('gone', 2))
    await deployment.standin.removesBot(group, operator)
    await sendAll(group)
    const given = { state: 'failed', reason: 'chat-gone 230002' }
    expect(await mailbag.ledger(group)).toMatchObject([given, given])

    await deployment.standin.addsBot(group, operator)
    await deployment.settled()
    await mailbag.put({ kind: 'chat', chatId: group }, ['again'])
    await sendAll(group)
    expect((await mailbag.ledger(group)).at(-1)).toMatchObject({ text: 'again', state: 'sent', reason: null })
  })

  it('because the platform refuses its content fails alone: the next one goes out', async () => {
    const openId = openIdOf('房鹤鸣')
    await mailbag.put(toPerson(openId), ['before'])
    const content = JSON.stringify({ schema: '2.0', body: { elements: [{ tag: 'unheard_of' }] } })
    await mailbag.put(toPerson(openId), [''], { type: 'interactive', content })
    await mailbag.put(toPerson(openId), ['after'])
    await sendAll(openId)
    const [, refused] = await mailbag.ledger(openId)
    expect(refused).toMatchObject({ state: 'failed', reason: 'content 230099', tries: 1 })
    expect(told(deployment, '房鹤鸣')).toEqual(['before', 'after'])
  })

  it('a card redrawn before it went out goes out as it is now; of several redraws after that the last counts', async () => {
    const openId = openIdOf('詹晓棠')
    await mailbag.put(toPerson(openId), [''], {
      type: 'interactive',
      content: card('one'),
      subject: 'card:1',
    })
    await mailbag.redraw('card:1', card('two'))
    await sendAll(openId)
    expect(told(deployment, '詹晓棠')).toEqual(['two'])
    await mailbag.redraw('card:1', card('three'))
    await mailbag.redraw('card:1', card('four'))
    await sendAll(openId)
    expect(told(deployment, '詹晓棠')).toEqual(['four'])
    const states = (await mailbag.ledger(openId)).map(({ state, tries }) => ({ state, tries }))
    expect(states).toEqual([
      { state: 'sent', tries: 1 },
      { state: 'superseded', tries: 0 },
      { state: 'sent', tries: 1 },
    ])
  })
})
