import type { StandInApp } from '#src/standin/app.ts'
import { type StandInClock, hour, minute, second } from '#src/standin/clock.ts'
import { refusal } from '#src/standin/gateway/errors.ts'
import type { Route } from '#src/standin/gateway/gateway.ts'
import { freshId } from '#src/standin/ids.ts'

const life = 2 * hour
const renewedBelow = 30 * minute

/** auth/v3/tenant_access_token/internal: the same token while half an hour is left, then a new one beside it. */
export interface Tokens {
  /** Throws 99991661 without a token, 99991663 with one that is wrong or over. */
  check(authorization: string | undefined): void
  /** Every token given out so far is worthless from now on. */
  expireAll(): void
  readonly route: Route
}

export function createTokens(app: StandInApp, clock: StandInClock): Tokens {
  const valid = new Map<string, number>()
  let current: string | undefined

  const leftOf = (token: string): number => {
    const left = (valid.get(token) ?? 0) - clock.now()
    return left > life ? 0 : left
  }
  const issue = (): { token: string; expire: number } => {
    if (current === undefined || leftOf(current) < renewedBelow) {
      for (const token of valid.keys()) if (leftOf(token) <= 0) valid.delete(token)
      current = freshId('t-')
      valid.set(current, clock.now() + life)
    }
    return { token: current, expire: Math.floor(leftOf(current) / second) }
  }

  return {
    check: (authorization) => {
      if (!authorization) throw refusal.missingToken()
      const token = authorization.replace(/^Bearer /, '')
      if (leftOf(token) <= 0) throw refusal.invalidToken()
    },
    expireAll: () => {
      valid.clear()
      current = undefined
    },
    route: {
      method: 'POST',
      path: '/open-apis/auth/v3/tenant_access_token/internal',
      open: true,
      answer: async (call) => {
        const body = await call.json()
        // Wrong credentials are answered with HTTP 200: only the code tells.
        if (body['app_id'] !== app.appId) return { body: { code: 10003, msg: 'invalid param' } }
        if (body['app_secret'] !== app.appSecret) return { body: { code: 10014, msg: 'app secret invalid' } }
        const { token, expire } = issue()
        return { body: { code: 0, msg: 'ok', tenant_access_token: token, expire } }
      },
    },
  }
}
