import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { settings } from '#config/env.ts'
import { createClock } from '#src/clock.ts'
import { readRules } from '#src/rules.ts'
import { importConsortium } from '#src/usecases/import-consortium.ts'
import { timeZoneOf, withStore } from './store-of.ts'
import { WrongUsage, type Terminal, type Verb } from './verb.ts'

/** Reads a consortium file: all of it is applied, or nothing. */
export const importFile: Verb = {
  name: 'import',
  usage: 'import FILE.json',
  summary: 'read a consortium file; repeating it changes nothing',
  async run(words, terminal) {
    const [file, ...rest] = words
    if (file === undefined || rest.length > 0) throw new WrongUsage('one file, please')
    if (extname(file).toLowerCase() !== '.json') throw new Error(`${file}: this version reads .json files`)
    await importJson(await readFile(file, 'utf8'), terminal)
  },
}

async function importJson(text: string, { env, print }: Terminal): Promise<void> {
  const rules = readRules(timeZoneOf(env))
  const clock = createClock(settings.CLOCK.parse(env['CLOCK']))
  await withStore(env, async (store) => {
    await store.migrate()
    const now = clock.now()
    const { counts, errors, notices } = await store.transaction((records) =>
      importConsortium(JSON.parse(text), { records, rules, now }),
    )
    for (const issue of notices) print(`note: ${describe(issue)}`)
    if (errors.length > 0) throw new Error(errors.map(describe).join('\n'))
    for (const [kind, { new: added, changed, unchanged }] of Object.entries(counts)) {
      print(`${kind}: ${added} new, ${changed} changed, ${unchanged} unchanged`)
    }
  })
}

interface Issue {
  readonly sheet: string
  readonly row: number | undefined
  readonly column: string | undefined
  readonly code: string
  readonly data: Readonly<Record<string, string | number>>
}

function describe({ sheet, row, column, code, data }: Issue): string {
  const place = [sheet, row === undefined ? '' : `row ${row}`, column ?? ''].filter(Boolean).join(', ')
  const details = Object.entries(data).map(([name, value]) => `${name} ${value}`)
  return `${place}: ${[code.replaceAll('_', ' '), ...details].join('; ')}`
}
