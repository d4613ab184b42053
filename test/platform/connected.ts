import { inspect } from 'node:util'

import { onTestFinished } from 'vitest'

import { createPlatform, type PlatformOptions } from '#src/feishu/platform/platform.ts'
import { PlatformError, type Platform } from '#src/ports/platform.ts'

import { createScripted, type Answer, type Script, type Scripted } from './scripted.ts'

export const appSecret = 'the-app-secret'

export interface Connected {
  readonly platform: Platform
  readonly server: Scripted
  readonly logged: { readonly level: string; readonly ids: object; readonly message: string }[]
}

/** The real client against a scripted platform; both are put away when the test ends. */
export async function connect(
  script: Script,
  { token, ...over }: Partial<PlatformOptions> & { readonly token?: Answer } = {},
): Promise<Connected> {
  const server = await createScripted(script, token)
  onTestFinished(() => server.close())
  const logged: Connected['logged'] = []
  const note = (level: string) => (ids: object, message: string) => void logged.push({ level, ids, message })
  const log = { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') }
  const platform = createPlatform({
    appId: 'cli_a1b2c3d4e5f60718',
    appSecret,
    domain: server.url,
    log,
    ...over,
  })
  return { platform, server, logged }
}

/** The PlatformError a call ends with. */
export async function failureOf(call: Promise<unknown>): Promise<PlatformError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof PlatformError) return error
  throw new Error(`expected a PlatformError, got ${inspect(error)}`)
}

export const hello = {
  to: { chatId: 'oc_chat' },
  type: 'text',
  content: JSON.stringify({ text: 'the words of the message' }),
  uuid: 'uuid-1',
} as const

export const sent = { body: { code: 0, msg: 'success', data: { message_id: 'om_1', chat_id: 'oc_chat' } } }
