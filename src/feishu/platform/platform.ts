import type { Log } from '#src/log.ts'
import type { Platform } from '#src/ports/platform.ts'

import { Client, DefaultCache, LoggerLevel } from '../sdk.ts'
import { createCalendar } from './calendar.ts'
import { createCall } from './call.ts'
import { createCommands } from './commands.ts'
import { createDirectory } from './directory.ts'
import { addressOf } from './domain.ts'
import { createFiles } from './files.ts'
import { createHttp } from './http.ts'
import { createMessages } from './messages.ts'
import { createSdkLog } from './sdk-log.ts'
import { createSignIn } from './sign-in.ts'
import { createToken } from './token.ts'

export interface PlatformOptions {
  readonly appId: string
  readonly appSecret: string
  /** `feishu`, `lark`, or an address. */
  readonly domain: string
  readonly log: Log
  /** Milliseconds for one call; six times as long for one that carries a file. */
  readonly timeoutMs?: number
}

/** Feishu or Lark behind its official SDK. Nothing else of this project knows that the SDK exists. */
export function createPlatform({
  appId,
  appSecret,
  domain,
  log,
  timeoutMs = 10_000,
}: PlatformOptions): Platform {
  // The SDK's own cache is shared by the whole process and would give one domain's token to another.
  const cache = new DefaultCache()
  const client = new Client({
    appId,
    appSecret,
    domain: addressOf(domain),
    cache,
    // The token goes with each call, so that a refused one is known and can be replaced.
    disableTokenCache: true,
    httpInstance: createHttp(timeoutMs),
    logger: createSdkLog(log),
    loggerLevel: LoggerLevel.info,
  })
  const call = createCall(createToken(client, { cache, appId }))
  return {
    ...createMessages(client, call),
    ...createFiles(client, call),
    ...createDirectory(client, call),
    ...createCalendar(client, call),
    ...createSignIn(client, { appId, appSecret, domain }),
    registerCommands: createCommands({ client, call, log }),
  }
}
