import { describe, expect, it } from 'vitest'

import { connect, failureOf, hello, sent } from './connected.ts'
import type { Answer, Asked } from './scripted.ts'

const refusal: Answer = {
  status: 400,
  body: { code: 99991663, msg: 'Invalid access token for authorization.' },
}
const isRefused = ({ headers }: Asked, token: string) => headers.authorization === `Bearer ${token}`

describe('the token', () => {
  it('is asked for once, however many calls come first', async () => {
    const { platform, server } = await connect(() => sent)
    await Promise.all(Array.from({ length: 5 }, () => platform.send(hello)))
    expect(server.tokens()).toBe(1)
    expect(server.asked).toHaveLength(5)
  })

  it('that is not given is asked for once by all who wait, and again by who comes later', async () => {
    const { platform, server } = await connect(() => sent, { token: { body: { code: 0 } } })
    const failures = await Promise.all(Array.from({ length: 5 }, () => failureOf(platform.send(hello))))
    expect(new Set(failures.map(({ fate }) => fate))).toEqual(new Set(['transient']))
    expect(server.tokens()).toBe(1)
    await failureOf(platform.send(hello))
    expect(server.tokens()).toBe(2)
  })

  it('is kept for later calls', async () => {
    const { platform, server } = await connect(() => sent)
    await platform.send(hello)
    await platform.send(hello)
    expect(server.tokens()).toBe(1)
  })

  it('that is refused is replaced, and the call made again', async () => {
    const { platform, server } = await connect((asked) => (isRefused(asked, 't-secret-1') ? refusal : sent))
    expect(await platform.send(hello)).toMatchObject({ messageId: 'om_1' })
    expect(server.tokens()).toBe(2)
    expect(server.asked.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer t-secret-1',
      'Bearer t-secret-2',
    ])
  })

  it('that is refused to many at once is replaced once', async () => {
    const { platform, server } = await connect((asked) => (isRefused(asked, 't-secret-1') ? refusal : sent))
    await Promise.all(Array.from({ length: 5 }, () => platform.send(hello)))
    expect(server.tokens()).toBe(2)
    expect(server.asked).toHaveLength(10)
  })

  it('is not asked for again and again when the fresh one is refused too', async () => {
    const { platform, server } = await connect(() => refusal)
    expect(await failureOf(platform.send(hello))).toMatchObject({ fate: 'token', code: 99991663 })
    expect(server.tokens()).toBe(2)
    expect(server.asked).toHaveLength(2)
  })

  it('of one address is never used at another', async () => {
    const one = await connect(() => sent)
    const token = { body: { code: 0, tenant_access_token: 't-other', expire: 7200 } }
    const other = await connect(() => sent, { token })
    await one.platform.send(hello)
    await other.platform.send(hello)
    expect(other.server.asked[0]?.headers.authorization).toBe('Bearer t-other')
  })
})
