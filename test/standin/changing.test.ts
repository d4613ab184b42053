import { describe, expect, it } from 'vitest'
import {
  cardTo,
  createWorld,
  officialClient,
  refusalOf,
  simpleCard,
  toPerson,
  wang,
} from '#test/standin/world.ts'

const day = 86_400_000

async function createSentCard() {
  const world = await createWorld()
  const { data } = await world.client.im.v1.message.create(cardTo(wang.openId, simpleCard('旧')))
  const message_id = data?.message_id ?? ''
  const { chatId } = world.standIn.privateChat(wang.openId)
  const patch = (card: object) =>
    world.client.im.v1.message.patch({ path: { message_id }, data: { content: JSON.stringify(card) } })
  return { ...world, message_id, chatId, patch }
}

describe('im/v1/messages patch', () => {
  it('replaces the card everybody sees and tells who watches', async () => {
    const { patch, standIn, chatId, clock } = await createSentCard()
    const changes: string[] = []
    standIn.watch((change) => changes.push(change.chatId))
    clock.forward(1_000)
    expect(await patch(simpleCard('新'))).toEqual({ code: 0, msg: 'ok', data: {} })
    const updatedAt = clock.now()
    expect(standIn.messages(chatId)).toMatchObject([{ content: simpleCard('新'), updatedAt }])
    expect(changes).toEqual([chatId])
  })

  it('is refused once the message is 14 days old', async () => {
    const { clock, message_id, url } = await createSentCard()
    // The SDK keeps its token by the machine's time, so each stop on the way needs a client of its own.
    const patch = () => {
      const data = { content: JSON.stringify(simpleCard('新')) }
      return officialClient(url).im.v1.message.patch({ path: { message_id }, data })
    }
    clock.forward(14 * day - 1)
    await patch()
    clock.forward(1)
    expect(await refusalOf(patch())).toMatchObject({ status: 400, code: 230031 })
  })

  it('is refused for a recalled message, a text, and a message of somebody else', async () => {
    const { client, standIn, message_id, chatId, patch } = await createSentCard()
    const text = await client.im.v1.message.create(toPerson(wang.openId, '一'))
    await standIn.says(wang.openId, chatId, '二')
    const theirs = standIn.messages(chatId).at(-1)?.messageId ?? ''
    const content = JSON.stringify(simpleCard('新'))
    const patchOf = (id: string) =>
      client.im.v1.message.patch({ path: { message_id: id }, data: { content } })
    await client.im.v1.message.delete({ path: { message_id } })
    expect(await refusalOf(patch(simpleCard('新')))).toMatchObject({ code: 230011 })
    expect(await refusalOf(patchOf(text.data?.message_id ?? ''))).toMatchObject({ code: 230001 })
    expect(await refusalOf(patchOf(theirs))).toMatchObject({ code: 230071 })
  })
})

it('im/v1/messages update edits a text twenty times and no more', async () => {
  const { client } = await createWorld({ limits: 'off' })
  const { data } = await client.im.v1.message.create(toPerson(wang.openId, '一'))
  const path = { message_id: data?.message_id ?? '' }
  const edit = (text: string) =>
    client.im.v1.message.update({ path, data: { msg_type: 'text', content: JSON.stringify({ text }) } })
  for (let edits = 1; edits <= 20; edits += 1) await edit(`第${String(edits)}稿`)
  expect(await refusalOf(edit('再改'))).toMatchObject({ code: 230072 })
  const read = await client.im.v1.message.get({ path })
  expect(read.data?.items).toMatchObject([{ updated: true, body: { content: '{"text":"第20稿"}' } }])
})

it('im/v1/messages get returns a card in its poorer form unless the original is asked for', async () => {
  const { client, message_id } = await createSentCard()
  const path = { message_id }
  const poor = await client.im.v1.message.get({ path })
  const original = await client.request<{ data: { items: { body: { content: string } }[] } }>({
    method: 'GET',
    url: `/open-apis/im/v1/messages/${message_id}`,
    params: { card_msg_content_type: 'user_card_content' },
  })
  expect(contentOf(poor.data?.items)).toEqual({ title: '', elements: [[{ tag: 'text', text: '旧' }]] })
  expect(contentOf(original.data.items)).toEqual(simpleCard('旧'))
})

function contentOf(items: readonly { body?: { content: string } | undefined }[] = []): unknown {
  return JSON.parse(items[0]?.body?.content ?? '')
}
