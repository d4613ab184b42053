import { describe, expect, it } from 'vitest'
import { createReceiver } from '#test/standin/receiver.ts'
import { app, cardTo, createWorld, refusalOf, simpleCard, wang } from '#test/standin/world.ts'

type Answer = Parameters<typeof createReceiver>[0]

async function createCardWorld(answer: Answer, card: object = simpleCard('旧'), answerMs = 3_000) {
  const { url, received } = await createReceiver(answer)
  const world = await createWorld({ callbackUrl: () => url, deadlines: { answerMs } })
  const { data } = await world.client.im.v1.message.create(cardTo(wang.openId, card))
  const messageId = data?.message_id ?? ''
  const press = (value: Record<string, unknown> = { action: 'filing.approve' }) =>
    world.standIn.presses(wang.openId, { messageId, value })
  const shown = () => world.standIn.messages(world.standIn.privateChat(wang.openId).chatId).at(-1)?.content
  return { ...world, received, messageId, press, shown }
}

const answers = (body: object) => () => ({ body: JSON.stringify(body) })
const raw = (data: object) => ({ card: { type: 'raw', data } })
const updateCard = '/open-apis/interactive/v1/card/update'

describe('a press', () => {
  it('calls the bot with flat ids, microseconds and an update token, and shows its toast and card', async () => {
    const toast = { type: 'success', content: '已通过' }
    const { press, received, shown, messageId, clock } = await createCardWorld(
      answers({ toast, ...raw(simpleCard('新')) }),
    )
    expect(await press()).toEqual({ toast, card: simpleCard('新') })
    expect(shown()).toEqual(simpleCard('新'))
    expect(received[0]?.event).toMatchObject({
      schema: '2.0',
      header: {
        event_type: 'card.action.trigger',
        create_time: `${String(clock.now())}000`,
        token: app.verificationToken,
      },
      event: {
        operator: { open_id: wang.openId, tenant_key: app.tenantKey },
        token: expect.stringMatching(/^c-/),
        action: { tag: 'button', value: { action: 'filing.approve' }, timezone: 'Asia/Shanghai' },
        host: 'im_message',
        context: { open_message_id: messageId },
      },
    })
    expect(received[0]?.headers['x-lark-signature']).toMatch(/^[0-9a-f]{64}$/)
  })

  it('of a form carries what was filled in', async () => {
    const { standIn, received, messageId } = await createCardWorld(answers({}))
    const form = { teacher: 'ou_li', score: '92', tags: ['a', 'b'] }
    await standIn.presses(wang.openId, {
      messageId,
      value: { action: 'observation.submit' },
      name: 'submit',
      form,
    })
    expect(received[0]?.event.event['action']).toMatchObject({ name: 'submit', form_value: form })
  })

  it('answered with an empty object changes nothing', async () => {
    const { press, shown } = await createCardWorld(answers({}))
    expect(await press()).toEqual({})
    expect(shown()).toEqual(simpleCard('旧'))
  })

  it.each<[string, number, Answer]>([
    ['answered with another status than 200', 200671, () => ({ status: 500 })],
    ['answered with a redirect', 200671, () => ({ status: 302, headers: { location: '/' } })],
    ['answered with something else than JSON', 200672, () => ({ body: 'ok' })],
    ['answered with a toast of no known kind', 200672, answers({ toast: { type: 'loud', content: '!' } })],
    ['answered with a card as text', 200673, answers({ card: { type: 'raw', data: '{}' } })],
    [
      'answered with a card the platform refuses',
      200673,
      answers(raw({ schema: '2.0', body: { elements: [{ tag: 'note' }] } })),
    ],
    ['answered with a card of JSON 1.0', 200830, answers(raw({ elements: [] }))],
  ])('%s shows %i, changes nothing and is never repeated', async (_what, error, answer) => {
    const { press, shown, received, standIn, clock } = await createCardWorld(answer)
    expect(await press()).toEqual({ error })
    clock.forward(86_400_000)
    await standIn.idle()
    expect(received).toHaveLength(1)
    expect(shown()).toEqual(simpleCard('旧'))
  })

  it('not answered in time shows 200341, and its late answer changes nothing', async () => {
    const { promise: much, resolve } = Promise.withResolvers<undefined>()
    const body = JSON.stringify(raw(simpleCard('新')))
    const { press, shown } = await createCardWorld(() => ({ after: much, body }), simpleCard('旧'), 50)
    expect(await press()).toEqual({ error: 200341 })
    resolve(undefined)
    expect(shown()).toEqual(simpleCard('旧'))
  })

  it('shows 200340 without an address and 200342 when nobody listens there', async () => {
    expect(await pressedAt(() => undefined)).toEqual({ error: 200340 })
    expect(await pressedAt(() => 'http://127.0.0.1:1/')).toEqual({ error: 200342 })
  })

  it('of a form with a nameless field never leaves the client', async () => {
    const button = {
      tag: 'button',
      name: 'submit',
      form_action_type: 'submit',
      text: { tag: 'plain_text', content: '交' },
    }
    const form = { tag: 'form', name: 'form', elements: [{ tag: 'input' }, button] }
    const card = { schema: '2.0', body: { elements: [form] } }
    const { standIn, received, messageId } = await createCardWorld(answers({}), card)
    const pressed = standIn.presses(wang.openId, { messageId, value: {}, form: {} })
    expect(await pressed).toEqual({ error: 200530 })
    expect(received).toHaveLength(0)
  })
})

describe('the update token of a press', () => {
  it('updates the card twice, and a third time no more', async () => {
    const { client, press, received, shown } = await createCardWorld(answers({}))
    await press()
    const update = (text: string) =>
      client.request({
        method: 'POST',
        url: updateCard,
        data: { token: tokenOf(received), card: simpleCard(text) },
      })
    expect(await update('一')).toEqual({ code: 0, msg: 'ok' })
    await update('二')
    expect(shown()).toEqual(simpleCard('二'))
    expect(await refusalOf(update('三'))).toMatchObject({ code: 300040 })
  })

  it('is over after half an hour, and is no other text', async () => {
    const { client, press, received, clock } = await createCardWorld(answers({}))
    await press()
    const update = (token: string) =>
      client.request({ method: 'POST', url: updateCard, data: { token, card: simpleCard('新') } })
    expect(await refusalOf(update('not a token'))).toMatchObject({ code: 300020 })
    clock.forward(30 * 60_000)
    expect(await refusalOf(update(tokenOf(received)))).toMatchObject({ code: 300030 })
  })

  it('does nothing, and the message cannot be patched, until the press has been answered', async () => {
    const { promise: answered, resolve } = Promise.withResolvers<undefined>()
    const arrived = Promise.withResolvers<undefined>()
    const { client, press, received, messageId } = await createCardWorld(() => {
      arrived.resolve(undefined)
      return { after: answered }
    })
    const pressed = press()
    await arrived.promise
    const data = { token: tokenOf(received), card: simpleCard('新') }
    const update = () => client.request({ method: 'POST', url: updateCard, data })
    const content = JSON.stringify(simpleCard('新'))
    const patch = () => client.im.v1.message.patch({ path: { message_id: messageId }, data: { content } })
    expect(await refusalOf(update())).toMatchObject({ code: 11310 })
    expect((await refusalOf(patch())).msg).toContain('ErrCode: 11310; ErrMsg: card action is lock')
    resolve(undefined)
    await pressed
    expect(await update()).toEqual({ code: 0, msg: 'ok' })
    expect(await patch()).toMatchObject({ code: 0 })
  })
})

async function pressedAt(callbackUrl: () => string | undefined) {
  const { client, standIn } = await createWorld({ callbackUrl })
  const { data } = await client.im.v1.message.create(cardTo(wang.openId, simpleCard('旧')))
  return standIn.presses(wang.openId, { messageId: data?.message_id ?? '', value: {} })
}

function tokenOf(received: Awaited<ReturnType<typeof createCardWorld>>['received']): string {
  return String(received[0]?.event.event['token'])
}
