import { expect, test } from 'vitest'
import { ask } from './asking.ts'
import { dongpuGroup, privateChatOf, qiaoAnlan } from './demo.ts'
import { createPage } from './page-world.ts'

const as = qiaoAnlan.openId

test('words reach the stand-in with their mention and what they reply to', async () => {
  const { app, control } = createPage()
  const body = { as, chat: dongpuGroup.chatId, text: '@融通助手 进度', mentionBot: true, replyTo: 'om_9' }
  const answer = await ask(app, '/api/say', { body })
  expect(await answer.json()).toEqual({ eventId: 'event', status: 200, tries: 1 })
  expect(control.said).toEqual([
    {
      openId: as,
      chatId: dongpuGroup.chatId,
      text: '@融通助手 进度',
      options: { mentionBot: true, replyTo: 'om_9' },
    },
  ])
})

test('a press reaches the stand-in whole and its answer comes back', async () => {
  const { app, control } = createPage()
  control.answerPresses(() => ({ toast: { type: 'success', content: '好' } }))
  const press = {
    messageId: 'om_1',
    value: { action: 'filing.submit' },
    tag: 'button',
    name: 'go',
    form: { hours: '64' },
  }
  const answer = await ask(app, '/api/press', { body: { as, ...press } })
  expect(await answer.json()).toEqual({ toast: { type: 'success', content: '好' } })
  expect(control.pressed).toEqual([{ openId: as, ...press }])
})

test.each([[{ option: 'a' }], [{ options: ['a', 'b'] }], [{ checked: false }], [{ inputValue: '' }]])(
  'a press outside a form carries %j',
  async (extra) => {
    const { app, control } = createPage()
    await ask(app, '/api/press', { body: { as, messageId: 'om_1', value: {}, ...extra } })
    expect(control.pressed).toEqual([{ openId: as, messageId: 'om_1', value: {}, ...extra }])
  },
)

test.each(['image', 'file'] as const)('an uploaded %s is sent with its name and its bytes', async (kind) => {
  const { app, control } = createPage()
  const body = new FormData()
  body.set('as', as)
  body.set('chat', privateChatOf(qiaoAnlan))
  body.set('kind', kind)
  body.set('file', new File([new Uint8Array([1, 2, 3])], '台账 1.xlsx'))
  expect((await ask(app, '/api/upload', { body })).status).toBe(200)
  const message = control.messages(privateChatOf(qiaoAnlan)).at(-1)
  expect(message?.type).toBe(kind)
  expect(control.resource('key_1')).toEqual({ name: '台账 1.xlsx', bytes: new Uint8Array([1, 2, 3]) })
})

test('an upload without a file is a bad request', async () => {
  const { app } = createPage()
  const body = new FormData()
  body.set('as', as)
  body.set('chat', privateChatOf(qiaoAnlan))
  body.set('kind', 'file')
  body.set('file', 'only words')
  expect((await ask(app, '/api/upload', { body })).status).toBe(400)
})

test('entering a private chat and choosing from the menu are told to the stand-in', async () => {
  const { app, control } = createPage()
  await ask(app, '/api/enter', { body: { as } })
  await ask(app, '/api/menu', { body: { as, eventKey: 'tasks' } })
  expect(control.entered).toEqual([as])
  expect(control.chosen).toEqual([{ openId: as, eventKey: 'tasks' }])
})
