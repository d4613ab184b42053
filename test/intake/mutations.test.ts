import * as fc from 'fast-check'
import { describe, it, expect } from 'vitest'

import { inbound } from '#src/bot/inbound.ts'

import { encrypt, eventOf, pressing, push, pushRaw, saying } from './push.ts'
import { read } from './reading.ts'

/** One change of one byte that is a change. */
function changed(body: Uint8Array, at: number, by: number): Uint8Array {
  const copy = Uint8Array.from(body)
  const index = at % copy.length
  copy[index] = ((copy[index] ?? 0) + by) % 256
  return copy
}

describe('whatever is sent', () => {
  it('is never taken when it is not signed', () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.json().map((text) => Buffer.from(text)),
    )
    fc.assert(
      fc.property(anything, (body) => {
        expect(read({ headers: {}, body }).kind).toBe('refused')
      }),
    )
  })

  it('is never taken when a byte of it was changed', () => {
    const honest = push(saying('hello'))
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const body = changed(honest.body, at, by)
        expect(read({ headers: honest.headers, body })).toMatchObject({ kind: 'refused', status: 401 })
      }),
    )
  })

  it('is never taken with made-up headers', () => {
    const { body } = push(saying('hello'))
    const headers = fc.record({
      'x-lark-request-timestamp': fc.oneof(fc.string(), fc.constant('1772424000')),
      'x-lark-request-nonce': fc.string(),
      'x-lark-signature': fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-f]{64}$/)),
    })
    fc.assert(
      fc.property(headers, (made) => {
        expect(read({ headers: made, body })).toMatchObject({ kind: 'refused', status: 401 })
      }),
    )
  })

  it('is answered and thrown back at nobody when it is signed but odd', () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 400 }).map((body) => pushRaw(body)),
      fc.string().map((text) => pushRaw(JSON.stringify({ encrypt: text }))),
      fc.uint8Array({ maxLength: 400 }).map((text) => pushRaw(JSON.stringify({ encrypt: encrypt(text) }))),
      fc.json().map((text) => pushRaw(JSON.stringify({ encrypt: encrypt(text) }))),
    )
    fc.assert(
      fc.property(anything, (sent) => {
        expect(read(sent)).toMatchObject({ kind: 'refused', status: 400 })
      }),
    )
  })

  it('is in our words and nothing else once it is taken', () => {
    const value = fc.jsonValue({ maxDepth: 4 })
    const type = fc.constantFrom(
      'im.message.receive_v1',
      'card.action.trigger',
      'contact.user.updated_v3',
      'im.chat.member.bot.added_v1',
    )
    const content = fc.oneof(
      fc
        .record({ value, form_value: value, option: value, input_value: value, name: fc.string() })
        .map((action) => pressing(action)),
      fc
        .tuple(fc.constantFrom('text', 'post', 'image', 'file'), value)
        .map(([message_type, inner]) => saying('', { message_type, content: JSON.stringify(inner) })),
      fc.tuple(type, fc.dictionary(fc.string(), value)).map(([name, event]) => eventOf(name, event)),
    )
    fc.assert(
      fc.property(content, (sent) => {
        const intake = read(push(sent))
        if (intake.kind !== 'event') return
        expect(intake.key).toMatch(/^[^:\s]+$/)
        expect(inbound.parse(JSON.parse(JSON.stringify(intake.inbound)))).toEqual(intake.inbound)
      }),
    )
  })
})
