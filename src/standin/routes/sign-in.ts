import { createHash } from 'node:crypto'
import { ApiError } from '#src/standin/gateway/errors.ts'
import type { Answer, Call, Route } from '#src/standin/gateway/gateway.ts'
import { hour, minute } from '#src/standin/clock.ts'
import { freshId } from '#src/standin/ids.ts'
import { textAt } from '#src/standin/json.ts'
import type { Platform } from '#src/standin/platform.ts'
import { userOf } from '#src/standin/routes/people.ts'

const codeLife = 5 * minute
const tokenLife = 2 * hour

/** What somebody agreed to on the page of authen/v1/authorize. */
export interface Agreed {
  readonly openId: string
  readonly redirectUri: string
  /** The S256 challenge, where there was one. */
  readonly challenge: string | undefined
}

export interface SignIn {
  /** A code for it: good once, for five minutes. */
  agree(agreed: Agreed): string
  readonly routes: readonly Route[]
}

/** authen/v2/oauth/token and authen/v1/user_info get. */
export function createSignIn({ app, clock, tenant }: Platform): SignIn {
  const codes = new Map<string, Agreed & { readonly until: number }>()
  const tokens = new Map<string, { readonly openId: string; readonly until: number }>()

  const exchange = async (call: Call): Promise<Answer> => {
    const body = await call.json()
    if (body['grant_type'] !== 'authorization_code') throw refused(20036, 'unsupported_grant_type')
    if (body['client_id'] !== app.appId) throw refused(20048, 'invalid_client')
    if (body['client_secret'] !== app.appSecret) throw refused(20002, 'invalid_client')
    const code = textAt(body, 'code') ?? ''
    const agreed = codes.get(code)
    codes.delete(code)
    if (!agreed) throw refused(20003, 'invalid_grant')
    if (agreed.until <= clock.now()) throw refused(20004, 'invalid_grant')
    if (body['redirect_uri'] !== agreed.redirectUri) throw refused(20071, 'invalid_grant')
    if (agreed.challenge !== undefined && agreed.challenge !== challengeOf(textAt(body, 'code_verifier')))
      throw refused(20049, 'invalid_grant')
    const token = freshId('u-')
    tokens.set(token, { openId: agreed.openId, until: clock.now() + tokenLife })
    const life = { expires_in: tokenLife / 1000, token_type: 'Bearer', scope: 'auth:user.id:read' }
    return { body: { code: 0, access_token: token, ...life } }
  }

  const tell = (call: Call): Answer => {
    const given = tokens.get(call.authorization.replace(/^Bearer /, ''))
    const person = given && given.until > clock.now() ? tenant.person(given.openId) : undefined
    if (!person) throw new ApiError(401, 20005, 'The user access token passed is invalid.')
    const { open_id, union_id, user_id, name, en_name } = userOf(person)
    return { data: { open_id, union_id, user_id, name, en_name, tenant_key: app.tenantKey } }
  }

  return {
    agree: (agreed) => {
      const code = freshId('')
      codes.set(code, { ...agreed, until: clock.now() + codeLife })
      return code
    },
    routes: [
      { method: 'POST', path: '/open-apis/authen/v2/oauth/token', open: true, answer: exchange },
      // Open as far as the app's token goes: it asks for a person's.
      { method: 'GET', path: '/open-apis/authen/v1/user_info', open: true, answer: tell },
    ],
  }
}

function challengeOf(verifier = ''): string {
  return createHash('sha256').update(verifier).digest('base64url')
}

/** Codes of the page of authen/v2/oauth/token; its `error` is said in the envelope of all other interfaces. */
function refused(code: number, error: string): ApiError {
  return new ApiError(400, code, error)
}
