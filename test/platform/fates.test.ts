import { describe, expect, it } from 'vitest'

import type { Fate } from '#src/ports/platform.ts'

import { connect, failureOf, hello } from './connected.ts'
import type { Answer } from './scripted.ts'

const card = 'Failed to create card content, ext=ErrCode: '

const cases: readonly (readonly [string, Fate, Answer])[] = [
  [
    'too many calls',
    'rate',
    { status: 429, body: { code: 99991400, msg: 'request trigger frequency limit' } },
  ],
  ['too many calls, as old calls say it', 'rate', { status: 400, body: { code: 99991400, msg: 'limit' } }],
  ['too many to one chat', 'rate', { status: 400, body: { code: 230020, msg: 'frequency limit' } }],
  ['too many, without a word', 'rate', { status: 429, body: '' }],
  ['the same message under way', 'in-flight', { status: 400, body: { code: 230049, msg: 'being sent' } }],
  [
    'a card somebody is pressing',
    'in-flight',
    { status: 400, body: { code: 230099, msg: `${card}11310; ErrMsg: card action is lock` } },
  ],
  ['the bot is not in the chat', 'chat-gone', { status: 400, body: { code: 230002, msg: 'outside' } }],
  ['the chat was dissolved', 'chat-gone', { status: 400, body: { code: 232009, msg: 'dissolved' } }],
  ['the person resigned', 'person-gone', { status: 400, body: { code: 230029, msg: 'resigned' } }],
  [
    'the person may not use the bot',
    'person-gone',
    { status: 400, body: { code: 230013, msg: 'availability' } },
  ],
  ['the message was recalled', 'message-gone', { status: 400, body: { code: 230011, msg: 'recalled' } }],
  ['the card is older than 14 days', 'message-gone', { status: 400, body: { code: 230031, msg: 'expired' } }],
  ['the content is too long', 'content', { status: 400, body: { code: 230025, msg: 'length' } }],
  [
    'a card with too many elements',
    'content',
    { status: 400, body: { code: 230099, msg: `${card}11310; ErrMsg: element exceeds the limit` } },
  ],
  [
    'a card that names nobody',
    'content',
    { status: 400, body: { code: 230099, msg: `${card}100290; ErrMsg: block` } },
  ],
  [
    'a missing permission',
    'setting',
    { status: 400, body: { code: 99991672, msg: 'scopes required: [im:message]' } },
  ],
  ['an id of another app', 'setting', { status: 400, body: { code: 99992361, msg: 'open_id cross app' } }],
  ['a code nobody has told us', 'setting', { status: 400, body: { code: 123456, msg: 'new' } }],
  ['a redirection', 'setting', { status: 302, headers: { location: 'http://127.0.0.1:9/' }, body: '' }],
  ['a fault of the platform', 'transient', { status: 502, body: '<html>bad gateway</html>' }],
  [
    'a fault with a code nobody has told us',
    'transient',
    { status: 500, body: { code: 123456, msg: 'new' } },
  ],
  ['an internal error', 'transient', { status: 400, body: { code: 5000, msg: 'internal' } }],
  ['an answer that is no JSON', 'transient', { body: '<html>log in first</html>' }],
  ['an answer without a message id', 'transient', { body: { code: 0, data: {} } }],
  ['a refusal that is called a success', 'rate', { body: { code: 230020, msg: 'frequency limit' } }],
]

describe('a call that fails', () => {
  it.each(cases)('for %s is %s', async (_, fate, answer) => {
    const { platform, server } = await connect(() => answer)
    expect(await failureOf(platform.send(hello))).toMatchObject({ fate })
    expect(server.asked).toHaveLength(1)
  })

  it('keeps the code, the status and the id by which the platform finds it', async () => {
    const body = { code: 230002, msg: 'outside' }
    const { platform } = await connect(() => ({ status: 400, headers: { 'x-tt-logid': 'log-1' }, body }), {})
    expect(await failureOf(platform.patch({ messageId: 'om_1', content: '{}' }))).toMatchObject({
      fate: 'chat-gone',
      code: 230002,
      httpStatus: 400,
      logId: 'log-1',
    })
  }, 5_000)

  it('waits as long as the platform says', async () => {
    const headers = { 'x-ogw-ratelimit-limit': '100', 'x-ogw-ratelimit-reset': '52' }
    const { platform } = await connect(() => ({ status: 429, headers, body: { code: 99991400, msg: '' } }))
    expect(await failureOf(platform.send(hello))).toMatchObject({ fate: 'rate', waitMs: 52_000 })
  })

  it.each(['', 'soon', '-1'])('waits as long as it likes when the platform says %j', async (reset) => {
    const headers = { 'x-ogw-ratelimit-reset': reset }
    const { platform } = await connect(() => ({ status: 429, headers, body: { code: 99991400, msg: '' } }))
    expect((await failureOf(platform.send(hello))).waitMs).toBeUndefined()
  })

  it.each([
    ['an upload', { body: { code: 234006, msg: 'too large' } }, 'content'],
    ['an upload with status 400', { status: 400, body: { code: 234010, msg: 'empty' } }, 'content'],
  ] as const)('is not hidden by the SDK: %s', async (_, answer, fate) => {
    const { platform } = await connect(() => answer)
    expect(await failureOf(platform.uploadFile(Buffer.from('x'), 'a.pdf'))).toMatchObject({ fate })
  })

  it.each([400, 200])('is read out of a download with status %d', async (status) => {
    const body = { code: 234003, msg: 'File not in message.' }
    const { platform } = await connect(() => ({ status, body }))
    const resource = { messageId: 'om_1', key: 'file_1', kind: 'file' } as const
    expect(await failureOf(platform.download(resource))).toMatchObject({ fate: 'message-gone', code: 234003 })
  })

  it('for want of an address is transient', async () => {
    const { platform, server } = await connect(() => undefined)
    await server.close()
    expect(await failureOf(platform.send(hello))).toMatchObject({
      fate: 'transient',
      httpStatus: 0,
      hint: 'ECONNREFUSED',
    })
  })

  it('for want of an answer is transient, after the time it was given', async () => {
    const { platform } = await connect(() => ({ silent: true }), { timeoutMs: 100 })
    const started = performance.now()
    expect(await failureOf(platform.send(hello))).toMatchObject({ fate: 'transient', httpStatus: 0 })
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  it('for want of a token is the failure of the token', async () => {
    const wrong = { body: { code: 10014, msg: 'app secret invalid' } }
    const { platform, server } = await connect(() => undefined, { token: wrong })
    expect(await failureOf(platform.send(hello))).toMatchObject({ fate: 'setting', code: 10014 })
    expect(server.asked).toEqual([])
  })
})
