import { expect, it } from 'vitest'
import { cardTo, createFakeClock, createWorld, li, simpleCard, toPerson, wang } from '#test/standin/world.ts'

it('a snapshot brings everything back after a restart', async () => {
  const clock = createFakeClock()
  const before = await createWorld({ clock })
  const { chatId } = before.standIn.privateChat(wang.openId)
  await before.client.im.v1.message.create(toPerson(wang.openId, '一', { uuid: 'outbox-1' }))
  const card = await before.client.im.v1.message.create(cardTo(wang.openId, simpleCard('旧')))
  await before.standIn.sendsFile(wang.openId, chatId, {
    name: 'a.bin',
    bytes: Buffer.from([0, 255]),
    kind: 'file',
  })
  await before.standIn.resigns(li.openId)
  const saved: object = JSON.parse(JSON.stringify(before.standIn.snapshot()))

  const after = await createWorld({ clock, restore: saved, people: [], chats: [] })
  expect(after.standIn.messages(chatId)).toEqual(before.standIn.messages(chatId))
  expect(after.standIn.chatsOf(wang.openId)).toEqual(before.standIn.chatsOf(wang.openId))
  expect(after.standIn.people()).toEqual(before.standIn.people())
  const key = String(after.standIn.messages(chatId).at(-1)?.content['file_key'])
  expect([...(after.standIn.resource(key)?.bytes ?? [])]).toEqual([0, 255])

  // What was sent stays sent, and what was sent can still be changed.
  await after.client.im.v1.message.create(toPerson(wang.openId, '一', { uuid: 'outbox-1' }))
  const data = { content: JSON.stringify(simpleCard('新')) }
  await after.client.im.v1.message.patch({ path: { message_id: card.data?.message_id ?? '' }, data })
  expect(after.standIn.messages(chatId).map(({ content }) => content)).toMatchObject([
    { text: '一' },
    simpleCard('新'),
    { file_name: 'a.bin' },
  ])
})

it('what is no snapshot is refused', async () => {
  await expect(createWorld({ restore: { version: 2 } })).rejects.toThrow('version')
})
