import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import type { Inbound } from '#src/bot/inbound.ts'

import { encrypt, sign } from './push.ts'
import { read } from './reading.ts'

const person = 'ou_84aad35d084aa403a838cf73ee18467'
const group = 'oc_413871888e0d5492e25b173f0812efb7'
const changed = 'ou_7dab8a3d3cdcc9da365777c7ad535d62'

const message = {
  type: 'message' as const,
  messageId: 'om_5ce6d572455d361153b7cb51da133945',
  chatId: 'oc_5ce6d572455d361153b7xx51da133945',
  senderOpenId: person,
}

const expected: Readonly<Record<string, Inbound>> = {
  'im.message.receive_v1.p2p': { ...message, chatKind: 'p2p', text: 'hello', mentions: [], attachments: [] },
  'im.message.receive_v1.group': {
    ...message,
    chatKind: 'group',
    parentId: 'om_5ce6d572455d361153b7cb5xxfsdfsdfdsf',
    text: '@Tom hello',
    mentions: [{ key: '@_user_1', openId: person, name: 'Tom' }],
    attachments: [],
  },
  'im.chat.member.bot.added_v1': {
    type: 'bot-added',
    chatId: group,
    operatorOpenId: person,
    name: '群名称测试',
  },
  'im.chat.member.bot.deleted_v1': { type: 'bot-removed', chatId: group },
  'im.chat.disbanded_v1': { type: 'bot-removed', chatId: group },
  'im.chat.access_event.bot_p2p_chat_entered_v1': { type: 'chat-entered', chatId: group, openId: person },
  'p2p_chat_create.v1': {
    type: 'chat-entered',
    chatId: 'oc_26b66a5eb603162b849f91bcd8815b20',
    openId: 'ou_7dede290d6a27698b969a7fd70ca53da',
  },
  'application.bot.menu_v6': { type: 'menu', openId: person, key: 'menu2022********67dfc8b885136' },
  'contact.user.updated_v3': { type: 'person-changed', openId: changed, resigned: false },
  'contact.user.deleted_v3': { type: 'person-left', openId: changed },
  'card.action.trigger.form': {
    type: 'action',
    messageId: 'om_574d639e4a44e4dd646eaf628e2',
    chatId: 'oc_e4d2605ca917e695f54f11aaf56',
    operatorOpenId: 'ou_3c14f3a59eaf2825dbe25359f15',
    action: 'leave.submit',
    value: { action: 'leave.submit', request_id: 'req_1' },
    form: {
      leave_type: 'annual',
      notify: ['hr', 'pm'],
      start_date: '2024-04-01',
      approver: 'ou_3c14f3a59eaf2825dbe25359f15',
      reason: '年假\n三天',
    },
  },
}

interface Sample {
  readonly uuid?: string
  readonly token?: string
  readonly header?: { readonly event_id: string; readonly token: string; readonly app_id: string }
  readonly event: { readonly app_id?: string }
}

/** Reads a sample of the platform's documentation, encrypted and signed for the app it is about. */
function readSample(name: string) {
  const text = readFileSync(new URL(`../fixtures/feishu/${name}.json`, import.meta.url), 'utf8')
  const { uuid, token, header, event }: Sample = JSON.parse(text)
  const app = {
    appId: header?.app_id ?? event.app_id ?? '',
    verificationToken: header?.token ?? token ?? '',
    encryptKey: 'the key of the sample',
  }
  const body = Buffer.from(JSON.stringify({ encrypt: encrypt(text, app.encryptKey) }))
  const intake = read({ headers: sign(body, { encryptKey: app.encryptKey }), body }, { app })
  return { intake, id: header?.event_id ?? uuid }
}

function keyOf(name: string): string {
  const { intake, id } = readSample(name)
  return intake.kind === 'event' ? intake.key.replace(id ?? '', 'ID') : intake.kind
}

describe('an event as the platform documents it', () => {
  it.each(Object.entries(expected))('is understood: %s', (name, inbound) => {
    expect(readSample(name).intake).toMatchObject({
      kind: 'event',
      inbound,
      callback: inbound.type === 'action',
    })
  })

  it('has no more in it than we keep', () => {
    for (const [name, inbound] of Object.entries(expected)) {
      expect(readSample(name).intake).toHaveProperty('inbound', inbound)
    }
  })

  it('is left alone when it is not about the bot: somebody joined a group', () => {
    const type = 'im.chat.member.user.added_v1'
    expect(readSample(type).intake).toEqual({ kind: 'ignored', type })
  })

  it('has the key of its message, or else of its event, after the word for its kind', () => {
    expect(keyOf('im.message.receive_v1.group')).toBe(`message-${message.messageId}`)
    expect(keyOf('im.chat.disbanded_v1')).toBe('event-ID')
    expect(keyOf('p2p_chat_create.v1')).toBe('event-ID')
    expect(keyOf('card.action.trigger.form')).toBe('callback-ID')
  })

  it('carries the token by which a pressed card can be redrawn', () => {
    expect(readSample('card.action.trigger.form').intake).toMatchObject({
      updateToken: 'c-295ee57216a5dc9de90fefd0aadb4b1d7d',
    })
  })
})
