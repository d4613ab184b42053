import { createHash } from 'node:crypto'
import type { Client } from '@larksuiteoapi/node-sdk'
import { z } from 'zod'

import type { Platform } from '#src/ports/platform.ts'

import { withUserAccessToken } from '../sdk.ts'
import { readAnswer } from './call.ts'
import { accountsAddressOf } from './domain.ts'

interface Options {
  readonly appId: string
  readonly appSecret: string
  readonly domain: string
}

const answer = {
  token: z.object({ access_token: z.string().min(1) }),
  user: z.object({ data: z.object({ open_id: z.string().min(1) }) }),
}

/**
 * authen/v1/authorize, authen/v2/oauth/token, authen/v1/user_info get. No scope is asked for: who somebody is is told
 * without one, and their token is used for nothing else and kept nowhere.
 */
export function createSignIn(
  client: Client,
  { appId, appSecret, domain }: Options,
): Pick<Platform, 'signInAddress' | 'signedIn'> {
  return {
    signInAddress: ({ returnTo, state, verifier }) => {
      const address = new URL('/open-apis/authen/v1/authorize', accountsAddressOf(domain))
      address.search = new URLSearchParams({
        client_id: appId,
        response_type: 'code',
        redirect_uri: returnTo,
        state,
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
      }).toString()
      return address.href
    },
    signedIn: async (code, { returnTo, verifier }) => {
      const data = {
        grant_type: 'authorization_code',
        client_id: appId,
        client_secret: appSecret,
        code,
        redirect_uri: returnTo,
        code_verifier: verifier,
      }
      const asked = client.request({ method: 'POST', url: '/open-apis/authen/v2/oauth/token', data })
      const { access_token: token } = await readAnswer(asked, answer.token)
      const told = client.request(
        { method: 'GET', url: '/open-apis/authen/v1/user_info' },
        withUserAccessToken(token),
      )
      const { data: user } = await readAnswer(told, answer.user)
      return user.open_id
    },
  }
}
