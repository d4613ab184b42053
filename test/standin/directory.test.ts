import { describe, expect, it } from 'vitest'
import { app, createWorld, group, li, refusalOf, wang, wangfang } from '#test/standin/world.ts'

const crowd = Array.from({ length: 45 }, (_, place) => ({
  openId: `ou_${String(place)}`,
  name: `人${String(place)}`,
}))
const crowded = { ...group, members: crowd.map(({ openId }) => openId) }

describe('chats', () => {
  it('list the groups the bot is in, and no private chat', async () => {
    const { client, standIn } = await createWorld()
    standIn.privateChat(wang.openId)
    standIn.addChat({ ...group, chatId: 'oc_other', hasBot: false })
    const { data } = await client.im.v1.chat.list()
    expect(data).toMatchObject({ items: [{ chat_id: group.chatId, name: group.name }], has_more: false })
  })

  it('give their members in pages', async () => {
    const { client } = await createWorld({ people: crowd, chats: [crowded] })
    const sizes: number[] = []
    for await (const page of await client.im.v1.chatMembers.getWithIterator({
      path: { chat_id: group.chatId },
    })) {
      sizes.push(page?.items?.length ?? 0)
    }
    expect(sizes).toEqual([20, 20, 5])
    const { data } = await client.im.v1.chatMembers.get({
      path: { chat_id: group.chatId },
      params: { page_size: 100 },
    })
    expect(data).toMatchObject({ member_total: 45, has_more: false })
  })

  it('tell their counts as text, and nothing to a bot outside', async () => {
    const { client, standIn } = await createWorld()
    const get = (chat_id: string) => client.im.v1.chat.get({ path: { chat_id } })
    expect((await get(group.chatId)).data).toMatchObject({
      name: '教研群',
      chat_mode: 'group',
      user_count: '3',
    })
    await standIn.removesBot(group.chatId, wang.openId)
    expect(await refusalOf(get(group.chatId))).toMatchObject({ status: 400, code: 232011 })
    expect(await refusalOf(get('oc_unknown'))).toMatchObject({ status: 400, code: 232006 })
  })

  it('show each person the private chat first, and a group no longer once the person has resigned', async () => {
    const { standIn } = await createWorld()
    expect(standIn.chatsOf(wang.openId).map(({ kind }) => kind)).toEqual(['p2p', 'group'])
    await standIn.resigns(li.openId)
    expect(standIn.chatsOf(wang.openId)[1]?.members).toEqual([wang.openId, wangfang.openId])
  })
})

describe('people', () => {
  it('are found by any of their ids', async () => {
    const { client } = await createWorld()
    const { data } = await client.contact.v3.user.get({ path: { user_id: wang.openId } })
    const union = data?.user?.union_id ?? ''
    const again = await client.contact.v3.user.get({
      path: { user_id: union },
      params: { user_id_type: 'union_id' },
    })
    expect(again.data?.user).toMatchObject({
      open_id: wang.openId,
      name: '王芳',
      status: { is_resigned: false },
    })
    const unknown = client.contact.v3.user.get({ path: { user_id: 'ou_nobody' } })
    expect(await refusalOf(unknown)).toMatchObject({ status: 400, code: 41012 })
  })

  it('are found by mobile and e-mail; whoever is not comes back without an id', async () => {
    const { client } = await createWorld()
    const { data } = await client.contact.v3.user.batchGetId({
      params: { user_id_type: 'open_id' },
      data: { emails: ['nobody@example.com', 'Wang@example.com'], mobiles: ['+8613011111111'] },
    })
    expect(data?.user_list).toMatchObject([
      { email: 'nobody@example.com' },
      { email: 'Wang@example.com', user_id: wang.openId },
      { mobile: '+8613011111111', user_id: wang.openId },
    ])
    expect(data?.user_list?.[0]).not.toHaveProperty('user_id')
  })

  it('the bot itself stands at the top of its answer', async () => {
    const { client } = await createWorld()
    const info = await client.request({ method: 'GET', url: '/open-apis/bot/v3/info' })
    expect(info).toMatchObject({
      code: 0,
      bot: { open_id: app.botOpenId, app_name: '融通', activate_status: 2 },
    })
  })
})
