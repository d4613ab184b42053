import { describe, expect, it } from 'vitest'

import { createCipher } from '#src/feishu/intake/cipher.ts'

import { app, push, pushChallenge, pushRaw } from './push.ts'
import { read } from './reading.ts'

const asked = { challenge: 'ajls384kdjx98XX', token: app.verificationToken, type: 'url_verification' }
const answered = { kind: 'challenge', challenge: 'ajls384kdjx98XX' }
const unsigned = { kind: 'refused', status: 401, reason: 'unsigned' }

it('opens the test vector of the platform', () => {
  const cipher = createCipher('test key')
  expect(cipher.open('P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=')).toBe('hello world')
})

describe('the challenge', () => {
  it('is answered unsigned, as the platform sends it', () => {
    expect(read(pushChallenge(asked))).toEqual(answered)
  })

  it('is answered signed as well', () => {
    expect(read(push(asked))).toEqual(answered)
  })

  it('is not answered with another verification token', () => {
    expect(read(pushChallenge({ ...asked, token: 'guess' }))).toEqual(unsigned)
    expect(read(pushChallenge({ ...asked, token: undefined }))).toEqual(unsigned)
    expect(read(push({ ...asked, token: 'guess' }))).toEqual({
      kind: 'refused',
      status: 401,
      reason: 'token',
    })
  })

  it('is not answered when it is not encrypted', () => {
    const body = Buffer.from(JSON.stringify(asked))
    expect(read({ headers: {}, body })).toEqual(unsigned)
    expect(read(pushRaw(body))).toEqual({ kind: 'refused', status: 400, reason: 'plain' })
  })

  it('is not answered when there are headers of a signature that is wrong', () => {
    const headers = { 'x-lark-signature': 'a'.repeat(64) }
    expect(read({ ...pushChallenge(asked), headers })).toMatchObject({ kind: 'refused', status: 401 })
  })

  it('is no way in for anything else unsigned', () => {
    expect(read(pushChallenge({ ...asked, type: 'event_callback' }))).toEqual(unsigned)
    expect(read(pushChallenge({ ...asked, challenge: 7 }))).toEqual(unsigned)
  })

  it('is short: nobody unsigned makes us decipher much', () => {
    expect(read(pushChallenge({ ...asked, padding: 'x'.repeat(10_000) }))).toEqual(unsigned)
  })
})
