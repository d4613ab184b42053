import { describe, expect, it } from 'vitest'

import { maxBodyBytes } from '#src/feishu/intake/intake.ts'

import { encrypt, eventOf, pressing, push, pushRaw, saying } from './push.ts'
import { read } from './reading.ts'

const refused = (status: number, reason: string) => ({ kind: 'refused', status, reason })
const heard = (text: string) => ({ kind: 'event', inbound: { type: 'message', text } })
const encrypted = () => encrypt(JSON.stringify(saying('hello')))

describe('a rightly signed body', () => {
  it.each([
    ['with spaces and line breaks', (text: string) => ` {\n  "encrypt" :\t"${text}"\r\n} `],
    ['with a byte order mark', (text: string) => `\ufeff{"encrypt":"${text}"}`],
    ['with escaped letters', (text: string) => `{"\\u0065ncrypt":"${text.replaceAll('/', '\\/')}"}`],
    ['with other keys beside it', (text: string) => `{"encrypt":"${text}","uuid":"1","list":[1,{"a":null}]}`],
    [
      'with a key twice, of which the last counts',
      (text: string) => `{"encrypt":"AAAA","encrypt":"${text}"}`,
    ],
  ])('is taken %s', (_, write) => {
    expect(read(pushRaw(write(encrypted())))).toMatchObject(heard('hello'))
  })

  it('is taken as it is encrypted, not as the keys beside it say', () => {
    const beside = { encrypt: encrypted(), ...saying('forged'), challenge: 'x', type: 'url_verification' }
    expect(read(pushRaw(JSON.stringify(beside)))).toMatchObject(heard('hello'))
  })

  it('is taken when what is encrypted has a byte order mark and spaces', () => {
    const text = `\ufeff ${JSON.stringify(saying('hello'), undefined, 2)}\n`
    expect(read(pushRaw(JSON.stringify({ encrypt: encrypt(text) })))).toMatchObject(heard('hello'))
  })

  it.each([
    '',
    ' ',
    'null',
    '1',
    '"encrypt"',
    '[]',
    '[{"encrypt":"AAAA"}]',
    '{',
    'not json',
    '\0',
    '{"encrypt"}',
  ])('is refused when it is %j', (body) => {
    expect(read(pushRaw(body))).toEqual(refused(400, 'body'))
  })

  it.each([[123], [null], [true], [[]], [{}], [['AAAA']]])(
    'is refused with %j in place of the ciphertext',
    (odd) => {
      expect(read(pushRaw(JSON.stringify({ encrypt: odd })))).toEqual(refused(400, 'body'))
    },
  )

  it.each(['', 'AAAA', 'A'.repeat(22), '====', '☃'.repeat(40), 'A'.repeat(1000)])(
    'is refused with the ciphertext %j',
    (odd) => {
      expect(read(pushRaw(JSON.stringify({ encrypt: odd })))).toEqual(refused(400, 'cipher'))
    },
  )

  it('is refused when the ciphertext is cut short', () => {
    const bytes = Buffer.from(encrypted(), 'base64')
    const cut = bytes.subarray(0, bytes.length - 16).toString('base64')
    expect(read(pushRaw(JSON.stringify({ encrypt: cut })))).toMatchObject({ kind: 'refused', status: 400 })
  })

  it('is refused when it was encrypted with another key', () => {
    const body = JSON.stringify({ encrypt: encrypt(JSON.stringify(saying('hello')), 'another key') })
    expect(read(pushRaw(body))).toMatchObject({ kind: 'refused', status: 400 })
  })

  it.each(['', 'null', '7', '[]', 'nothing'])('is refused when %j is encrypted in it', (text) => {
    expect(read(pushRaw(JSON.stringify({ encrypt: encrypt(text) })))).toEqual(refused(400, 'content'))
  })

  it.each([
    ['no header', { schema: '2.0', event: {} }],
    ['another version', { ...saying('hello'), schema: '3.0' }],
    ['an empty event id', eventOf('im.message.receive_v1', {}, { event_id: '' })],
    ['a number for an event id', eventOf('im.message.receive_v1', {}, { event_id: 7 })],
    ['an event id without end', eventOf('im.message.receive_v1', {}, { event_id: 'x'.repeat(300) })],
    ['no type', eventOf('', {})],
  ])('is refused with %s', (_, content) => {
    expect(read(push(content))).toEqual(refused(400, 'envelope'))
  })

  it.each([[undefined], [null], ['text'], [7], [[]], [{}], [{ message: {} }]])(
    'is refused with %j for a message',
    (event) => {
      expect(read(push({ ...eventOf('im.message.receive_v1', {}), event }))).toEqual(refused(400, 'event'))
    },
  )

  it.each(['__proto__', 'constructor', 'toString', 'vc.meeting.started_v1'])(
    'of type %s is none of ours',
    (type) => {
      expect(read(push(eventOf(type, {})))).toEqual({ kind: 'ignored', type })
    },
  )

  it('of a megabyte is taken, of more is not', () => {
    const text = JSON.stringify({ encrypt: encrypted() })
    expect(read(pushRaw(text.padEnd(maxBodyBytes)))).toMatchObject(heard('hello'))
    expect(read(pushRaw(text.padEnd(maxBodyBytes + 1)))).toEqual(refused(413, 'size'))
  })

  it('may be nested as deep as it likes where nobody looks', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const text = JSON.stringify(saying('hello')).replace('"schema"', `"deep":${deep},"schema"`)
    expect(read(pushRaw(JSON.stringify({ encrypt: encrypt(text) })))).toMatchObject(heard('hello'))
  })
})

describe('keys that would change a prototype', () => {
  const hostile = '{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},"action":"a.b"}'

  it('are left out of what a button carries', () => {
    const content = JSON.stringify(pressing({ value: 'HERE' })).replace('"HERE"', hostile)
    const intake = read(pushRaw(JSON.stringify({ encrypt: encrypt(content) })))
    expect(intake).toMatchObject({ kind: 'event', inbound: { action: 'a.b' } })
    const value = intake.kind === 'event' && intake.inbound.type === 'action' ? intake.inbound.value : {}
    expect(Object.keys(value)).toEqual(['constructor', 'action'])
    expect(value['admin']).toBeUndefined()
  })

  it('are left out of a form', () => {
    const content = JSON.stringify(pressing({ value: {}, form_value: 'HERE' })).replace('"HERE"', hostile)
    const intake = read(pushRaw(JSON.stringify({ encrypt: encrypt(content) })))
    expect(intake).toMatchObject({ kind: 'event', inbound: { form: { action: 'a.b' } } })
    expect(Object.getPrototypeOf({})).not.toHaveProperty('admin')
  })

  it('cannot stand in for the header', () => {
    const content = `{"schema":"2.0","__proto__":${JSON.stringify(saying('hello'))}}`
    expect(read(pushRaw(JSON.stringify({ encrypt: encrypt(content) })))).toEqual(refused(400, 'envelope'))
  })
})
