import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { settings, type Environment } from '#config/env.ts'
import { issueText } from '#src/cards/import-issue.ts'
import { createClock } from '#src/clock.ts'
import type { ImportIssue } from '#src/domain/consortium-file/issue.ts'
import { located } from '#src/domain/consortium-file/workbook.ts'
import { createPlatform } from '#src/feishu/platform/platform.ts'
import { sayIn } from '#src/i18n/say.ts'
import { createLog } from '#src/log.ts'
import type { Platform } from '#src/ports/platform.ts'
import { readRules } from '#src/rules.ts'
import { readWorkbook } from '#src/sheets/read-workbook.ts'
import { importConsortium } from '#src/usecases/import-consortium.ts'
import { accountImport } from '#src/usecases/import/account.ts'
import { findContacts } from '#src/usecases/import/find-contacts.ts'
import { timeZoneOf, withStore } from './store-of.ts'
import { WrongUsage, type Terminal, type Verb } from './verb.ts'

/** Reads a consortium file: all of it is applied, or nothing. */
export const importFile: Verb = {
  name: 'import',
  usage: 'import FILE.json|FILE.xlsx|FILE.csv',
  summary: 'read a consortium file; repeating it changes nothing',
  async run(words, terminal) {
    const [file, ...rest] = words
    if (file === undefined || rest.length > 0) throw new WrongUsage('one file, please')
    await importBytes(await readFile(file), basename(file), terminal)
  },
}

async function importBytes(bytes: Uint8Array, name: string, { env, print }: Terminal): Promise<void> {
  const workbook = await readWorkbook(bytes, name)
  refuse(workbook.errors)
  const found = await findContacts(workbook.input, { peopleByContact: directoryOf(env) })
  const rules = readRules(timeZoneOf(env))
  const clock = createClock(settings.CLOCK.parse(env['CLOCK']))
  const adminOpenIds = settings.ADMIN_OPEN_IDS.parse(env['ADMIN_OPEN_IDS'])
  await withStore(env, async (store) => {
    await store.migrate()
    const now = clock.now()
    const { counts, errors, notices } = await store.transaction(async (records) => {
      const imported = await importConsortium(found.input, { records, rules, now, adminOpenIds })
      await accountImport(records, { at: now, actor: { kind: 'cli' }, via: 'cli' }, imported.counts)
      return imported
    })
    const here = (issue: ImportIssue) => located(issue, workbook.layout)
    const told = [...workbook.notices, ...[...found.notices, ...notices].map(here)]
    for (const issue of told) print(`note: ${describe(issue)}`)
    refuse(errors.map(here))
    for (const [kind, { new: added, changed, unchanged }] of Object.entries(counts)) {
      print(`${kind}: ${added} new, ${changed} changed, ${unchanged} unchanged`)
    }
  })
}

/** A line a fault, in Chinese and in English. */
function refuse(errors: readonly ImportIssue[]): void {
  if (errors.length > 0) throw new Error(errors.map(describe).join('\n'))
}

const languages = [sayIn('zh'), sayIn('en')]
const describe = (issue: ImportIssue): string => languages.map((say) => issueText(issue, say)).join(' / ')

/** Without the credentials of the app nobody is looked up. */
function directoryOf(env: Environment): Platform['peopleByContact'] | undefined {
  const appId = settings.LARK_APP_ID.safeParse(env['LARK_APP_ID'])
  const appSecret = settings.LARK_APP_SECRET.safeParse(env['LARK_APP_SECRET'])
  if (!appId.success || !appSecret.success) return undefined
  const domain = settings.LARK_DOMAIN.parse(env['LARK_DOMAIN'])
  const log = createLog('silent')
  const platform = createPlatform({ appId: appId.data, appSecret: appSecret.data, domain, log })
  return (contacts) => platform.peopleByContact(contacts)
}
