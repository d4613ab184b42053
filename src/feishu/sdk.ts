import { createRequire } from 'node:module'
import type * as Sdk from '@larksuiteoapi/node-sdk'

/**
 * The official SDK, of one file of 6 MB. Node keeps a second copy of the text of a CommonJS file that is imported,
 * twice as large for the Chinese in its comments: required, it is there once, which is 12 MB less for every process.
 */
const sdk: typeof Sdk = createRequire(import.meta.url)('@larksuiteoapi/node-sdk')

export const {
  Client,
  CTenantAccessToken,
  DefaultCache,
  defaultHttpInstance,
  EventDispatcher,
  LoggerLevel,
  withTenantToken,
  withUserAccessToken,
  WSClient,
} = sdk
