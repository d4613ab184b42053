import { describe, expect, it } from 'vitest'
import { app, createWorld, group, li, refusalOf, toPerson, wang } from '#test/standin/world.ts'

const hour = 3_600_000

describe('im/v1/messages create', () => {
  it('sends to a person in the private chat the person has for good', async () => {
    const { client, standIn, clock } = await createWorld()
    const { code, data } = await client.im.v1.message.create(toPerson(wang.openId, '你好'))
    const { chatId } = standIn.privateChat(wang.openId)
    expect(code).toBe(0)
    expect(data).toMatchObject({
      message_id: expect.stringMatching(/^om_[0-9a-f]{32}$/),
      chat_id: chatId,
      msg_type: 'text',
      create_time: String(clock.now()),
      deleted: false,
      updated: false,
      sender: { id: app.appId, id_type: 'app_id', sender_type: 'app', tenant_key: app.tenantKey },
      body: { content: '{"text":"你好"}' },
    })
    expect(standIn.messages(chatId)).toEqual([
      {
        messageId: data?.message_id,
        chatId,
        from: 'bot',
        type: 'text',
        content: { text: '你好' },
        createdAt: clock.now(),
      },
    ])
  })

  it('makes one message of calls with the same uuid within an hour, and a second one after it', async () => {
    const { client, standIn, clock } = await createWorld()
    const send = () => client.im.v1.message.create(toPerson(wang.openId, '提醒', { uuid: 'outbox-1' }))
    const first = await send()
    clock.forward(hour - 1)
    const repeated = await send()
    const { chatId } = standIn.privateChat(wang.openId)
    expect(repeated.data?.message_id).toBe(first.data?.message_id)
    expect(standIn.messages(chatId)).toHaveLength(1)
    clock.forward(1)
    const later = await send()
    expect(later.data?.message_id).not.toBe(first.data?.message_id)
    expect(standIn.messages(chatId)).toHaveLength(2)
  })

  it('names the people mentioned in a text by number', async () => {
    const { client } = await createWorld()
    const text = `<at user_id="${li.openId}">李强</at> 请看，<at user_id="all"></at>`
    const { data } = await client.im.v1.message.create({
      params: { receive_id_type: 'chat_id' },
      data: { receive_id: group.chatId, msg_type: 'text', content: JSON.stringify({ text }) },
    })
    expect(data?.body?.content).toBe('{"text":"@_user_1 请看，@_all"}')
    expect(data?.mentions).toEqual([
      { key: '@_user_1', id: li.openId, id_type: 'open_id', name: '李强', tenant_key: app.tenantKey },
    ])
  })

  it('reaches a person by e-mail as well', async () => {
    const { client, standIn } = await createWorld()
    const { data } = await client.im.v1.message.create({
      params: { receive_id_type: 'email' },
      data: { receive_id: wang.email, msg_type: 'text', content: '{"text":"你好"}' },
    })
    expect(data?.chat_id).toBe(standIn.privateChat(wang.openId).chatId)
  })

  it('refuses a person who has resigned, whether named by open id or by private chat', async () => {
    const { client, standIn } = await createWorld()
    const { chatId } = standIn.privateChat(li.openId)
    await standIn.resigns(li.openId)
    const byPerson = client.im.v1.message.create(toPerson(li.openId, '你好'))
    const byChat = client.im.v1.message.create({
      params: { receive_id_type: 'chat_id' },
      data: { receive_id: chatId, msg_type: 'text', content: '{"text":"你好"}' },
    })
    const expected = { status: 400, code: 230013, msg: 'Bot has NO availability to this user.' }
    expect(await refusalOf(byPerson)).toEqual(expected)
    expect(await refusalOf(byChat)).toEqual(expected)
  })

  it('refuses a group the bot has been taken out of', async () => {
    const { client, standIn } = await createWorld()
    await standIn.removesBot(group.chatId, wang.openId)
    const sent = client.im.v1.message.create({
      params: { receive_id_type: 'chat_id' },
      data: { receive_id: group.chatId, msg_type: 'text', content: '{"text":"大家好"}' },
    })
    expect(await refusalOf(sent)).toMatchObject({ status: 400, code: 230002 })
  })

  it.each([
    ['an open id nobody has', toPerson('ou_nobody', '你好'), 99992351],
    ['a uuid longer than 50 characters', toPerson(wang.openId, '你好', { uuid: 'x'.repeat(51) }), 99992402],
    ['a text longer than 150 KB', toPerson(wang.openId, '长'.repeat(60_000)), 230025],
    ['an empty text', toPerson(wang.openId, ''), 230001],
  ])('refuses %s', async (_what, payload, code) => {
    const { client } = await createWorld()
    expect(await refusalOf(client.im.v1.message.create(payload))).toMatchObject({ status: 400, code })
  })
})

describe('im/v1/messages reply', () => {
  it('hangs the answer below the message and its root', async () => {
    const { client, standIn } = await createWorld()
    const reply = (messageId: string | undefined, text: string) =>
      client.im.v1.message.reply({
        path: { message_id: messageId ?? '' },
        data: { msg_type: 'text', content: JSON.stringify({ text }) },
      })
    const root = await client.im.v1.message.create(toPerson(wang.openId, '一'))
    const second = await reply(root.data?.message_id, '二')
    const third = await reply(second.data?.message_id, '三')
    expect(third.data).toMatchObject({ root_id: root.data?.message_id, parent_id: second.data?.message_id })
    const shown = standIn.messages(standIn.privateChat(wang.openId).chatId)
    expect(shown.map(({ replyTo }) => replyTo)).toEqual([
      undefined,
      root.data?.message_id,
      second.data?.message_id,
    ])
  })

  it('refuses to answer a recalled message', async () => {
    const { client } = await createWorld()
    const { data } = await client.im.v1.message.create(toPerson(wang.openId, '一'))
    const path = { message_id: data?.message_id ?? '' }
    await client.im.v1.message.delete({ path })
    const reply = client.im.v1.message.reply({ path, data: { msg_type: 'text', content: '{"text":"二"}' } })
    expect(await refusalOf(reply)).toMatchObject({ status: 400, code: 230011 })
  })
})
