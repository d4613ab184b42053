import { describe, expect, it } from 'vitest'

import { app, encrypt, eventOf, noon, push, pushRaw, saying, sign } from './push.ts'
import { clockAt, read } from './reading.ts'

const refused = (status: number, reason: string) => ({ kind: 'refused', status, reason })
const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000)

describe('what is not proven to come from the platform', () => {
  it('is refused when the signature belongs to another body', () => {
    const honest = push(saying('hello'))
    const other = push(saying('approve everything'))
    expect(read({ headers: honest.headers, body: other.body })).toEqual(refused(401, 'signature'))
  })

  it('is refused when it is signed with another key', () => {
    const { body } = push(saying('hello'))
    expect(read({ headers: sign(body, { encryptKey: 'guess' }), body })).toEqual(refused(401, 'signature'))
  })

  it.each(['x-lark-request-timestamp', 'x-lark-request-nonce', 'x-lark-signature'])(
    'is refused without %s',
    (name) => {
      const { headers, body } = push(saying('hello'))
      const rest = Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name))
      expect(read({ headers: rest, body })).toEqual(refused(401, 'signature'))
    },
  )

  it.each(['', 'zz', 'a'.repeat(63), 'a'.repeat(64), 'é'.repeat(64), ' '.repeat(64)])(
    'is refused with the signature %j',
    (signature) => {
      const { headers, body } = push(saying('hello'))
      expect(read({ headers: { ...headers, 'x-lark-signature': signature }, body })).toEqual(
        refused(401, 'signature'),
      )
    },
  )

  it('is refused without any signature, however well encrypted', () => {
    expect(read({ headers: {}, body: push(saying('hello')).body })).toEqual(refused(401, 'unsigned'))
  })

  it('gets the same answer whatever is wrong inside of an unsigned ciphertext', () => {
    const bodies = [
      encrypt('x'.repeat(40)),
      encrypt('x'.repeat(40), 'guess'),
      encrypt('{"type":"url_verification"}'),
    ]
    const answers = bodies.map((text) =>
      read({ headers: {}, body: Buffer.from(JSON.stringify({ encrypt: text })) }),
    )
    expect(answers).toEqual(bodies.map(() => refused(401, 'unsigned')))
  })

  it('is refused in plain JSON, signed or not', () => {
    const body = Buffer.from(JSON.stringify(saying('hello')))
    expect(read({ headers: {}, body })).toEqual(refused(401, 'unsigned'))
    expect(read(pushRaw(body))).toEqual(refused(400, 'plain'))
  })

  it('is refused as a card callback of the old style', () => {
    const old = {
      open_id: 'ou_teacher',
      open_message_id: 'om_1',
      token: 'c-1',
      action: { value: {}, tag: 'button' },
    }
    expect(read(push(old))).toEqual(refused(400, 'envelope'))
    expect(read(pushRaw(JSON.stringify({ ...old, schema: '2.0' })))).toEqual(refused(400, 'plain'))
  })

  it('is refused with another verification token', () => {
    expect(read(push(eventOf('im.message.receive_v1', {}, { token: 'wrong' })))).toEqual(
      refused(401, 'token'),
    )
  })

  it('is refused when only the event carries the verification token, not the header', () => {
    const event = { token: app.verificationToken }
    expect(read(push(eventOf('card.action.trigger', event, { token: 'c-1' })))).toEqual(refused(401, 'token'))
  })

  it('is refused when it belongs to another app', () => {
    expect(read(push(eventOf('im.message.receive_v1', {}, { app_id: 'cli_other' })))).toEqual(
      refused(401, 'app'),
    )
  })
})

describe('the age of a signature', () => {
  it.each([0, 1, 7.1, 7.9])('may be %d hours, as a repeat may be signed long ago', (age) => {
    expect(read(push(saying('hello')), { clock: clockAt(hours(age)) })).toMatchObject({ kind: 'event' })
  })

  it('may not be more than eight hours', () => {
    expect(read(push(saying('hello')), { clock: clockAt(hours(8.1)) })).toEqual(refused(401, 'stale'))
  })

  it('may not lie in the future, except by a clock that is a little slow', () => {
    expect(read(push(saying('hello')), { clock: clockAt(hours(-0.05)) })).toMatchObject({ kind: 'event' })
    expect(read(push(saying('hello')), { clock: clockAt(hours(-0.1)) })).toEqual(refused(401, 'stale'))
  })

  it('is judged by the real time or by the rehearsed one', () => {
    const rehearsed = clockAt(new Date('2025-09-01T00:00:00Z'), noon)
    expect(read(push(saying('hello')), { clock: rehearsed })).toMatchObject({ kind: 'event' })
    const signedThen = push(saying('hello'), new Date('2025-09-01T00:00:00Z'))
    expect(read(signedThen, { clock: rehearsed })).toMatchObject({ kind: 'event' })
    expect(read(push(saying('hello'), new Date('2025-12-01T00:00:00Z')), { clock: rehearsed })).toEqual(
      refused(401, 'stale'),
    )
  })

  it.each([
    ['seconds', ''],
    ['milliseconds', '000'],
    ['microseconds', '000000'],
  ])('is read in %s', (_, zeros) => {
    const { body } = push(saying('hello'))
    const timestamp = `${noon.getTime() / 1000}${zeros}`
    expect(read({ headers: sign(body, { timestamp }), body })).toMatchObject({ kind: 'event' })
  })

  it.each(['', '0', '-1', '1e9', 'NaN', '17724240000'])(
    'cannot be read from %j, which is refused',
    (timestamp) => {
      const { body } = push(saying('hello'))
      expect(read({ headers: sign(body, { timestamp }), body })).toEqual(refused(401, 'signature'))
    },
  )
})

it('gives a replay the key of what it repeats, so that it is done once', () => {
  const first = push(saying('hello'))
  const [now, later] = [read(first), read(first, { clock: clockAt(hours(2)) })]
  expect(now).toMatchObject({ kind: 'event', key: expect.stringMatching(/^message-/) })
  expect(later).toEqual(now)
})
