import type { Client, DefaultCache } from '@larksuiteoapi/node-sdk'

import { CTenantAccessToken } from '../sdk.ts'

/** The app's access token: asked for once however many want it, and put away when the platform no longer takes it. */
export interface Token {
  current(): Promise<string>
  /** Does nothing when another token came in the meantime. */
  drop(refused: string): Promise<void>
}

export interface TokenCache {
  readonly cache: DefaultCache
  readonly appId: string
}

/** The SDK asks anew for each of several first calls, and keeps a refused token until it would have expired. */
export function createToken(client: Client, { cache, appId }: TokenCache): Token {
  const options = { namespace: appId }
  let coming: Promise<string> | undefined

  async function ask(): Promise<string> {
    const token: unknown = await client.tokenManager.getTenantAccessToken()
    if (typeof token !== 'string' || token === '') throw new Error('the platform gave no token')
    return token
  }

  return {
    current: () => {
      coming ??= ask().finally(() => {
        coming = undefined
      })
      return coming
    },
    drop: async (refused) => {
      if ((await cache.get(CTenantAccessToken, options)) === refused) {
        await cache.set(CTenantAccessToken, '', 1, options)
      }
    },
  }
}
