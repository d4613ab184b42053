import { describe, expect, it } from 'vitest'

import { eventOf, push, saying } from './push.ts'
import { read } from './reading.ts'

function heard(content: Record<string, unknown>) {
  const intake = read(push(content))
  if (intake.kind !== 'event' || intake.inbound.type !== 'message') throw new Error(intake.kind)
  return intake.inbound
}

const mention = (number: number, name: string, openId?: string) => ({
  key: `@_user_${number}`,
  id: openId ? { open_id: openId, union_id: 'on_1' } : {},
  name,
})

const sent = (kind: string, content: unknown, more: object = {}) =>
  heard(saying('', { message_type: kind, content: JSON.stringify(content), ...more }))

describe('who is mentioned', () => {
  it('is written out by name, and told by id beside the text', () => {
    const mentions = [mention(1, '融通', 'ou_bot'), mention(2, '王丽', 'ou_wang')]
    const message = heard(saying('@_user_1 提醒 @_user_2 交备案', { chat_type: 'group', mentions }))
    expect(message.text).toBe('@融通 提醒 @王丽 交备案')
    expect(message.mentions).toEqual([
      { key: '@_user_1', openId: 'ou_bot', name: '融通' },
      { key: '@_user_2', openId: 'ou_wang', name: '王丽' },
    ])
  })

  it('is not confused with whoever was mentioned tenth', () => {
    const mentions = [mention(1, 'One', 'ou_1'), mention(10, 'Ten', 'ou_10')]
    expect(heard(saying('@_user_10 @_user_1 @_user_2', { mentions })).text).toBe('@Ten @One @_user_2')
  })

  it('may have a name that means something to a program', () => {
    expect(heard(saying('@_user_1', { mentions: [mention(1, '$& $1 @_user_1', 'ou_1')] })).text).toBe(
      '@$& $1 @_user_1',
    )
  })

  it('may be without an id', () => {
    expect(heard(saying('@_user_1', { mentions: [mention(1, 'Guest')] })).mentions).toEqual([
      { key: '@_user_1', name: 'Guest' },
    ])
  })
})

describe('what was sent', () => {
  it('is a picture', () => {
    const message = sent('image', { image_key: 'img_v3_1' })
    expect(message).toMatchObject({ text: '', attachments: [{ kind: 'image', key: 'img_v3_1' }] })
  })

  it('is a file with its name', () => {
    const message = sent('file', { file_key: 'file_1', file_name: '教师名单.xlsx' })
    expect(message.attachments).toEqual([{ kind: 'file', key: 'file_1', name: '教师名单.xlsx' }])
  })

  it('is a rich text, read line by line, with its pictures', () => {
    const content = {
      title: '听课',
      content: [
        [
          { tag: 'text', text: '第三节 ' },
          { tag: 'a', text: '教案', href: 'https://example.com' },
          { tag: 'at', user_id: '@_user_1', user_name: 'x' },
        ],
        [{ tag: 'img', image_key: 'img_1', width: 10 }],
        [{ tag: 'text', text: '很好' }, { tag: 'emotion', emoji_type: 'SMILE' }, { tag: 'hr' }, 7, null],
      ],
    }
    const message = sent('post', content, { mentions: [mention(1, '王丽', 'ou_wang')] })
    expect(message.text).toBe('听课\n第三节 教案@王丽\n很好')
    expect(message.attachments).toEqual([{ kind: 'image', key: 'img_1' }])
  })

  it('is a rich text in one language, as it is forwarded', () => {
    const content = { zh_cn: { title: '', content: [[{ tag: 'text', text: '你好' }]] } }
    expect(sent('post', content).text).toBe('你好')
  })

  it.each([
    'audio',
    'media',
    'sticker',
    'location',
    'share_chat',
    'interactive',
    'merge_forward',
    'something new',
  ])('is without words when it is of the kind %s', (kind) => {
    expect(sent(kind, { file_key: 'file_1', text: 'x' })).toMatchObject({ text: '', attachments: [] })
  })

  it.each([
    ['text', '{'],
    ['text', '[]'],
    ['text', '{"text":7}'],
    ['image', '{}'],
    ['file', '{"file_key":""}'],
    ['post', '{"content":"x"}'],
    ['post', '{"content":[["x"]]}'],
  ])('is without words when its %s is %s', (message_type, content) => {
    expect(heard(saying('', { message_type, content }))).toMatchObject({ text: '', attachments: [] })
  })
})

it('tells which message it answers', () => {
  expect(heard(saying('好', { parent_id: 'om_question' }))).toMatchObject({ parentId: 'om_question' })
  expect(heard(saying('好', { parent_id: '' }))).not.toHaveProperty('parentId')
})

it('is not listened to when a bot says it', () => {
  const message = {
    message_id: 'om_1',
    chat_id: 'oc_1',
    chat_type: 'group',
    message_type: 'text',
    content: '{}',
  }
  const sender = { sender_id: null, sender_type: 'bot' }
  const type = 'im.message.receive_v1'
  expect(read(push(eventOf(type, { sender, message })))).toEqual({ kind: 'ignored', type })
})

it('has a key that queues can use, whatever its id', () => {
  const intake = read(push(saying('hello', { message_id: 'om:1 \ud800/雪' })))
  expect(intake).toMatchObject({ key: 'message-om%3A1%20%EF%BF%BD%2F%E9%9B%AA' })
})
