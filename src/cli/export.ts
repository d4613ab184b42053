import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { settings } from '#config/env.ts'
import type { Exporting } from '#src/bot/export/exporting.ts'
import type { Filling } from '#src/bot/export/workbook.ts'
import { writeExport } from '#src/bot/export/write-export.ts'
import { createClock } from '#src/clock.ts'
import { localDate } from '#src/domain/dates.ts'
import { isExportKind, type ExportKind } from '#src/domain/export.ts'
import { inForce } from '#src/domain/rulebook.ts'
import { latestTerm } from '#src/domain/weeks.ts'
import { sayIn } from '#src/i18n/say.ts'
import { readRules } from '#src/rules.ts'
import { spoolWorkbook } from '#src/sheets/stream/spool.ts'
import type { StoreHandle } from '#src/store/store.ts'
import { accountExport } from '#src/usecases/export/account.ts'
import { timeZoneOf, withStore } from './store-of.ts'
import { WrongUsage, type Verb } from './verb.ts'

/** Nobody sends it, so it is one file as long as a sheet takes its rows. */
const limits = { bytes: 1_000_000_000, rows: 1_000_000 }

/** What /export sends, of the whole consortium, as a file. */
export const exportSheets: Verb = {
  name: 'export',
  usage: 'export ledger|observations|kpi|inspection [--term ID] [--school ID] [--lang zh|en] --out FILE.xlsx',
  summary: 'write the ledger, the observations, the indicators or the inspection package as .xlsx',
  async run(words, { env, print }) {
    const asked = wordsOf(words)
    const clock = createClock(settings.CLOCK.parse(env['CLOCK']))
    await withStore(env, async (store) => {
      const now = clock.now()
      const exporting = await exportingFor(asked, store, { now, timeZone: timeZoneOf(env) })
      let rows = 0
      const progress = async (lines: number) => void (rows += lines)
      const say = sayIn(asked.language)
      const parts = await spoolWorkbook(
        (workbook) => writeExport({ ...exporting, workbook, say, progress }),
        limits,
      )
      try {
        for (let index = 0; index < parts.count; index += 1) {
          const file = partName(asked.out, index)
          // For nobody but who asked for it: names, scores and money stand in it.
          await writeFile(file, await parts.bytes(index), { mode: 0o600 })
          print(file)
        }
        await store.transaction((records) =>
          accountExport(
            records,
            { at: now, actor: undefined, via: 'cli' },
            { ...exporting, rows, files: parts.count },
          ),
        )
        print(`${rows} rows`)
      } finally {
        await parts.discard()
      }
    })
  },
}

function partName(out: string, index: number): string {
  const ending = extname(out)
  return index === 0 ? out : `${out.slice(0, out.length - ending.length)}-${index + 1}${ending}`
}

interface Asked {
  readonly kind: ExportKind
  readonly term: string | undefined
  readonly school: string | undefined
  readonly language: 'zh' | 'en'
  readonly out: string
}

function wordsOf(words: readonly string[]): Asked {
  const text = { type: 'string' } as const
  const options = { out: text, term: text, school: text, lang: text }
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    const [kind = '', ...rest] = positionals
    const { out, term, school, lang = 'zh' } = values
    if (isExportKind(kind) && out !== undefined && rest.length === 0 && (lang === 'zh' || lang === 'en'))
      return { kind, term, school, language: lang, out }
  } catch {
    // Said below, as for everything else that is not understood.
  }
  throw new WrongUsage('a kind and a file, please')
}

/** As an administrator would see it. Throws for a term or a school that there is not. */
async function exportingFor(
  asked: Asked,
  store: StoreHandle,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): Promise<Omit<Exporting, keyof Filling>> {
  await store.migrate()
  const rules = readRules(timeZone)
  const consortium = await store.transaction((records) => records.consortium.snapshot())
  const today = localDate(now, timeZone)
  const { terms, schools } = consortium
  const term = asked.term === undefined ? latestTerm(terms, today) : terms.find(({ id }) => id === asked.term)
  if (!term) throw new Error(`there is no such term; there are: ${terms.map(({ id }) => id).join(' ')}`)
  const school = schools.find(({ id }) => id === asked.school)
  if (asked.school !== undefined && !school) {
    throw new Error(`there is no such school; there are: ${schools.map(({ id }) => id).join(' ')}`)
  }
  return {
    store,
    kind: asked.kind,
    scope: {
      all: school === undefined,
      schoolIds: school ? [school.id] : [],
      majorIds: [],
      majorsAt: [],
      personId: undefined,
    },
    term,
    school,
    kpiSchools: schools.filter(({ id, role }) => role === 'partner' && (!school || school.id === id)),
    finance: true,
    consortium,
    rules: inForce(rules, consortium),
    now,
    today,
  }
}
