import { expect, test } from 'vitest'
import { z } from 'zod'
import { ask } from './asking.ts'
import { dongpuGroup, people, presentation, privateChatOf, qiaoAnlan, tongJiamu, wangMuyao } from './demo.ts'
import { createFakeControl } from './fake-control.ts'
import { createPage } from './page-world.ts'
import { receiptCard } from './sample-cards.ts'

const state = z.object({
  now: z.string(),
  canTurn: z.boolean(),
  people: z.array(z.object({ openId: z.string(), name: z.string() })),
  mine: z.array(z.string()),
  chats: z.array(
    z.object({
      chatId: z.string(),
      messageCount: z.number(),
      latest: z.object({ from: z.string(), type: z.string(), preview: z.string() }).optional(),
    }),
  ),
  conversation: z
    .object({ messages: z.array(z.object({ messageId: z.string() })), hasEarlier: z.boolean() })
    .optional(),
})

async function readState(page: ReturnType<typeof createPage>, query: string) {
  return state.parse(await (await ask(page.app, `/api/state?${query}`)).json())
}

test('the state shows one person their chats, the private one first, and every chat for the dots of the others', async () => {
  const page = createPage()
  const { mine, chats, now, canTurn } = await readState(page, `as=${tongJiamu.openId}`)
  expect(mine).toEqual([privateChatOf(tongJiamu)])
  expect(chats.map((chat) => chat.chatId)).toEqual([
    privateChatOf(people[0] ?? tongJiamu),
    dongpuGroup.chatId,
    ...people.slice(1).map(privateChatOf),
  ])
  expect([now, canTurn]).toEqual(['2026-11-22T02:30:00.000Z', true])
})

test('only the messages of the chat asked for are sent, the last ones first of all', async () => {
  const page = createPage()
  const chatId = privateChatOf(qiaoAnlan)
  for (let count = 1; count <= 5; count += 1)
    page.control.post({ chatId, from: 'bot', type: 'text', content: { text: `第${count}条` } })
  page.control.post({
    chatId: privateChatOf(wangMuyao),
    from: 'bot',
    type: 'text',
    content: { text: '别人的' },
  })
  const { conversation } = await readState(page, `as=${qiaoAnlan.openId}&chat=${chatId}&limit=2`)
  expect(conversation?.messages.map((message) => message.messageId)).toEqual(['om_4', 'om_5'])
  expect(conversation?.hasEarlier).toBe(true)
  const whole = await readState(page, `as=${qiaoAnlan.openId}&chat=${chatId}`)
  expect(whole.conversation?.hasEarlier).toBe(false)
  expect((await readState(page, `as=${qiaoAnlan.openId}`)).conversation).toBeUndefined()
})

test.each([
  ['text', { text: '第一行\n第二行' }, '第一行 第二行'],
  ['file', { file_key: 'f', file_name: '台账.xlsx' }, '台账.xlsx'],
  ['image', { image_key: 'i' }, ''],
  ['interactive', receiptCard, '听课记录已提交'],
  [
    'interactive',
    { config: { summary: { content: '摘要' } }, header: { title: { content: '标题' } } },
    '摘要',
  ],
  ['interactive', { elements: 'broken' }, ''],
] as const)('the list of chats previews a %s', async (type, content, preview) => {
  const page = createPage()
  const chatId = privateChatOf(qiaoAnlan)
  page.control.post({ chatId, from: 'bot', type, content })
  const { chats } = await readState(page, `as=${qiaoAnlan.openId}`)
  expect(chats.find((chat) => chat.chatId === chatId)?.latest?.preview).toBe(preview)
})

test('people the presentation does not know are still people, and those the stand-in lost are not', async () => {
  const stranger = { openId: 'ou_new', name: '新来的' }
  const clock = { now: () => new Date('2026-11-22T02:30:00Z') }
  const control = createFakeControl({ people: [stranger, wangMuyao], groups: [], clock })
  const page = createPage({ control })
  const { people: shown } = await readState(page, `as=${stranger.openId}`)
  expect(shown.map((person) => person.name)).toEqual(['王牧遥', '新来的'])
})

test('the presentation is sent as it was given', async () => {
  const { app } = createPage()
  expect(await (await ask(app, '/api/presentation')).json()).toEqual(presentation)
})

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

test.each([
  ['照片.png', png, 'image/png', 'inline'],
  ['photo.jpg', Buffer.from('ffd8ffe000104a46', 'hex'), 'image/jpeg', 'inline'],
  ['page.html', Buffer.from('<script>alert(1)</script>'), 'application/octet-stream', 'attachment'],
  ['drawing.svg', Buffer.from('<svg onload="alert(1)"/>'), 'application/octet-stream', 'attachment'],
  ['pretends.png', Buffer.from('<html>'), 'application/octet-stream', 'attachment'],
])('%s is shown only if its bytes are a picture', async (name, bytes, type, disposition) => {
  const page = createPage()
  page.control.addResource('key', { name, bytes })
  const response = await ask(page.app, '/api/resource/key')
  expect(response.headers.get('content-type')).toBe(type)
  expect(response.headers.get('content-disposition')).toContain(disposition)
  expect(response.headers.get('content-security-policy')).toContain('sandbox')
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes)
})

test('a resource nobody sent is not found', async () => {
  expect((await ask(createPage().app, '/api/resource/none')).status).toBe(404)
})
