import type { Client } from '@larksuiteoapi/node-sdk'
import { z } from 'zod'

import type { Log } from '#src/log.ts'
import { PlatformError, type CommandEntry } from '#src/ports/platform.ts'

import type { Call } from './call.ts'

const url = '/open-apis/application/v7/app_slash_commands'
const maxPages = 10

const registered = z.object({
  command_id: z.string(),
  command: z.string(),
  description: z
    .object({ default_value: z.string().optional(), i18n: z.record(z.string(), z.string()).optional() })
    .optional(),
})
type Registered = z.output<typeof registered>

const page = z.object({
  data: z.object({
    items: z.array(registered).nullish(),
    has_more: z.boolean().optional(),
    page_token: z.string().optional(),
  }),
})

const done = z.object({ code: z.literal(0) })

interface Deps {
  readonly client: Client
  readonly call: Call
  readonly log: Log
}

/**
 * Brings the list behind the chat's `/` up to date (application/v7 app_slash_commands; clients from 7.70). Commands
 * somebody else put there stay. Text is understood without it, so a failure is only logged.
 */
export function createCommands({
  client,
  call,
  log,
}: Deps): (wanted: readonly CommandEntry[]) => Promise<void> {
  async function existing(): Promise<ReadonlyMap<string, Registered>> {
    const found = new Map<string, Registered>()
    let next: string | undefined
    for (let count = 0; count < maxPages; count += 1) {
      const params = { page_size: 50, ...(next === undefined ? {} : { page_token: next }) }
      const { data } = await call(
        (authorised) => client.request({ method: 'GET', url, params }, authorised),
        page,
      )
      for (const item of data.items ?? []) found.set(item.command, item)
      next = data.page_token
      if (!data.has_more || !next) break
    }
    return found
  }

  async function put(entry: CommandEntry, before: Registered | undefined): Promise<void> {
    const { command, summary } = entry
    const description = { default_value: summary.zh, i18n: { zh_cn: summary.zh, en_us: summary.en } }
    const request =
      before === undefined
        ? { method: 'POST', url, data: { command, description } }
        : { method: 'PATCH', url: `${url}/${encodeURIComponent(before.command_id)}`, data: { description } }
    await call((authorised) => client.request(request, authorised), done)
  }

  return async (wanted) => {
    try {
      const before = await existing()
      const changed = wanted.filter((entry) => !isSame(entry, before.get(entry.command)))
      for (const entry of changed) await put(entry, before.get(entry.command))
      log.info({ commands: wanted.length, changed: changed.length }, 'commands registered')
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error
      log.warn({ fate: error.fate, code: error.code, logId: error.logId }, 'commands not registered')
    }
  }
}

function isSame({ summary }: CommandEntry, before: Registered | undefined): boolean {
  const i18n = before?.description?.i18n
  return i18n?.['zh_cn'] === summary.zh && i18n['en_us'] === summary.en
}
