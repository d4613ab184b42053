import { createHash } from 'node:crypto'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { appSecret, connect, failureOf } from './connected.ts'
import type { Script } from './scripted.ts'

const begun = {
  returnTo: 'https://rongtong.example/console/callback',
  state: 'a state',
  verifier: 'a verifier',
}
const answering: Script = ({ path }) =>
  path.endsWith('/oauth/token')
    ? { body: { code: 0, access_token: 'u-secret', expires_in: 7200, token_type: 'Bearer' } }
    : { body: { code: 0, msg: 'success', data: { open_id: 'ou_person', name: '王听雪' } } }

describe('signing in', () => {
  it.each([
    ['feishu', 'https://accounts.feishu.cn'],
    ['lark', 'https://accounts.larksuite.com'],
    ['http://127.0.0.1:4000/', 'http://127.0.0.1:4000'],
  ])('at %s begins at %s', async (domain, origin) => {
    const { platform } = await connect(() => undefined, { domain })
    const address = new URL(platform.signInAddress(begun))
    expect(address.origin + address.pathname).toBe(`${origin}/open-apis/authen/v1/authorize`)
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: 'cli_a1b2c3d4e5f60718',
      response_type: 'code',
      redirect_uri: begun.returnTo,
      state: 'a state',
      code_challenge: createHash('sha256').update('a verifier').digest('base64url'),
      code_challenge_method: 'S256',
    })
  })

  it('exchanges the code for who it was, with the token of that person and never the app’s', async () => {
    const { platform, server } = await connect(answering)
    expect(await platform.signedIn('the-code', begun)).toBe('ou_person')
    const [exchange, told] = server.asked
    expect(exchange?.headers.authorization).toBeUndefined()
    expect(JSON.parse(exchange?.body.toString() ?? '')).toEqual({
      grant_type: 'authorization_code',
      client_id: 'cli_a1b2c3d4e5f60718',
      client_secret: appSecret,
      code: 'the-code',
      redirect_uri: begun.returnTo,
      code_verifier: 'a verifier',
    })
    expect(told).toMatchObject({ method: 'GET', path: '/open-apis/authen/v1/user_info' })
    expect(told?.headers.authorization).toBe('Bearer u-secret')
    expect(server.tokens()).toBe(0)
  })

  it.each([
    ['a code that was used', { status: 400, body: { code: 20003, error: 'invalid_grant' } }, 'setting'],
    ['a platform that is down', { status: 500, body: { code: 20050, error: 'server_error' } }, 'transient'],
    ['an answer without a token', { body: { code: 0 } }, 'transient'],
  ])('with %s fails, and tells no secret', async (_, answer, fate) => {
    const { platform, logged } = await connect(() => answer)
    const failure = await failureOf(platform.signedIn('the-code', begun))
    expect(failure.fate).toBe(fate)
    expect(inspect([failure, logged], { depth: 20, showHidden: true })).not.toMatch(
      /the-app-secret|the-code|a verifier|u-secret/,
    )
  })
})
