import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createReceiver } from '#test/standin/receiver.ts'
import { app, createWorld, group, li, wang, wangfang } from '#test/standin/world.ts'

async function createSubscribedWorld(answer?: Parameters<typeof createReceiver>[0]) {
  const receiver = await createReceiver(answer)
  const world = await createWorld({ eventUrl: () => receiver.url })
  return { ...world, received: receiver.received, chatId: world.standIn.privateChat(wang.openId).chatId }
}

describe('what a person says', () => {
  it('reaches the bot encrypted, signed over the raw body, in the shape of schema 2.0', async () => {
    const { standIn, received, chatId, clock } = await createSubscribedWorld()
    const result = await standIn.says(wang.openId, chatId, '你好')
    const { headers = {}, body, event } = received[0] ?? {}
    const signed = `${String(headers['x-lark-request-timestamp'])}${String(headers['x-lark-request-nonce'])}`
    expect(headers['x-lark-signature']).toBe(
      createHash('sha256').update(`${signed}${app.encryptKey}${body}`).digest('hex'),
    )
    expect(headers['x-lark-request-timestamp']).toBe(String(clock.now() / 1_000))
    expect(event).toEqual({
      schema: '2.0',
      header: {
        event_id: result.eventId,
        event_type: 'im.message.receive_v1',
        create_time: String(clock.now()),
        token: app.verificationToken,
        app_id: app.appId,
        tenant_key: app.tenantKey,
      },
      event: {
        sender: {
          sender_id: { open_id: wang.openId, union_id: expect.stringMatching(/^on_/) },
          sender_type: 'user',
          tenant_key: app.tenantKey,
        },
        message: {
          message_id: standIn.messages(chatId)[0]?.messageId,
          create_time: String(clock.now()),
          update_time: String(clock.now()),
          chat_id: chatId,
          chat_type: 'p2p',
          message_type: 'text',
          content: '{"text":"你好"}',
        },
      },
    })
    expect(result).toEqual({ eventId: expect.any(String), status: 200, tries: 1 })
  })

  it('in a group is heard only when the bot is mentioned, and carries everybody named', async () => {
    const { standIn, received } = await createSubscribedWorld()
    const unheard = await standIn.says(wang.openId, group.chatId, '@李强 收到')
    await standIn.says(wang.openId, group.chatId, '催一下 @王芳芳 和 @李强 @所有人', { mentionBot: true })
    expect(unheard).toEqual({ eventId: '', status: 0, tries: 0 })
    expect(received).toHaveLength(1)
    expect(received[0]?.event.event['message']).toMatchObject({
      chat_type: 'group',
      content: '{"text":"@_user_1 催一下 @_user_2 和 @_user_3 @_all"}',
      mentions: [
        { key: '@_user_1', id: { open_id: app.botOpenId }, mentioned_type: 'bot', name: '融通' },
        { key: '@_user_2', id: { open_id: wangfang.openId }, mentioned_type: 'user', name: '王芳芳' },
        { key: '@_user_3', id: { open_id: li.openId }, mentioned_type: 'user', name: '李强' },
      ],
    })
    const shown = standIn.messages(group.chatId).at(-1)
    expect(shown?.content['text']).toBe('@融通 催一下 @王芳芳 和 @李强 @所有人')
  })

  it('in a private chat never carries mentions', async () => {
    const { standIn, received, chatId } = await createSubscribedWorld()
    await standIn.says(wang.openId, chatId, '@融通 帮助', { mentionBot: true })
    const message = received[0]?.event.event['message']
    expect(message).toMatchObject({ content: '{"text":"@融通 帮助"}' })
    expect(message).not.toHaveProperty('mentions')
  })

  it('as an answer names the message above and the root', async () => {
    const { standIn, received, chatId } = await createSubscribedWorld()
    await standIn.says(wang.openId, chatId, '一')
    const root = standIn.messages(chatId)[0]?.messageId ?? ''
    await standIn.says(wang.openId, chatId, '二', { replyTo: root })
    expect(received[1]?.event.event['message']).toMatchObject({ parent_id: root, root_id: root })
  })
})

it('every other deed of a person is pushed in the shape of its page', async () => {
  const { standIn, received, chatId, clock } = await createSubscribedWorld()
  await standIn.entersPrivateChat(wang.openId)
  await standIn.choosesMenu(wang.openId, 'tasks')
  await standIn.removesBot(group.chatId, li.openId)
  await standIn.addsBot(group.chatId, li.openId)
  await standIn.sendsFile(wang.openId, chatId, { name: 'a.txt', bytes: Buffer.from('a'), kind: 'file' })
  await standIn.resigns(li.openId)
  await standIn.pushes('im.chat.disbanded_v1', { chat_id: group.chatId })
  expect(received.map(({ event }) => [event.header['event_type'], event.event])).toMatchObject([
    [
      'im.chat.access_event.bot_p2p_chat_entered_v1',
      { chat_id: chatId, operator_id: { open_id: wang.openId } },
    ],
    ['application.bot.menu_v6', { event_key: 'tasks', timestamp: clock.now() / 1_000 }],
    ['im.chat.member.bot.deleted_v1', { chat_id: group.chatId, operator_id: { open_id: li.openId } }],
    ['im.chat.member.bot.added_v1', { chat_id: group.chatId, name: group.name }],
    ['im.message.receive_v1', { message: { message_type: 'file' } }],
    ['contact.user.deleted_v3', { old_object: { open_id: li.openId } }],
    ['im.chat.disbanded_v1', { chat_id: group.chatId }],
  ])
  expect(standIn.people().map(({ openId }) => openId)).toEqual([wang.openId, wangfang.openId])
})

describe('delivery on demand', () => {
  it('twice: the same event at the same time', async () => {
    const { standIn, received, chatId } = await createSubscribedWorld()
    standIn.duplicateNext()
    const { tries } = await standIn.says(wang.openId, chatId, '一')
    await standIn.says(wang.openId, chatId, '二')
    expect(tries).toBe(2)
    expect(received).toHaveLength(3)
    expect(received[0]?.event).toEqual(received[1]?.event)
  })

  it('twice under two event ids: only the message id tells that it is one', async () => {
    const { standIn, received, chatId } = await createSubscribedWorld()
    standIn.duplicateNext({ newEventId: true })
    await standIn.says(wang.openId, chatId, '一')
    const [first, second] = received
    expect(first?.event.event).toEqual(second?.event.event)
    expect(first?.event.header['event_id']).not.toBe(second?.event.header['event_id'])
  })

  it('late and out of order', async () => {
    const { standIn, received, chatId } = await createSubscribedWorld()
    standIn.holdPushes()
    for (const words of ['一', '二', '三']) await standIn.says(wang.openId, chatId, words)
    expect(received).toHaveLength(0)
    const results = await standIn.releasePushes('reversed')
    expect(results.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(received.map(({ event }) => event.event['message'])).toMatchObject(
      ['三', '二', '一'].map((text) => ({ content: JSON.stringify({ text }) })),
    )
  })
})

it('the challenge of the console comes encrypted and unsigned, and wants itself back', async () => {
  const echo = await createReceiver(({ event }) => ({
    body: JSON.stringify({ challenge: event['challenge'] }),
  }))
  const deaf = await createReceiver()
  const { standIn } = await createWorld()
  expect(await standIn.verifyUrl(echo.url)).toMatchObject({ accepted: true, status: 200 })
  expect(await standIn.verifyUrl(deaf.url)).toMatchObject({ accepted: false, status: 200, body: '{}' })
  expect(echo.received[0]?.event).toMatchObject({ type: 'url_verification', token: app.verificationToken })
  expect(Object.keys(echo.received[0]?.headers ?? {}).filter((name) => name.startsWith('x-lark'))).toEqual([])
})
