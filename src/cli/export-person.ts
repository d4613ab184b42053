import { rm, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { settings } from '#config/env.ts'
import { createClock } from '#src/clock.ts'
import { exportPerson as exported } from '#src/usecases/privacy/export-person.ts'
import { withStore } from './store-of.ts'
import { WrongUsage, type Verb } from './verb.ts'

/** Everything that is kept about a person, as a file for that person. */
export const exportPerson: Verb = {
  name: 'export-person',
  usage: 'export-person OPEN_ID --out FILE.json',
  summary: 'write everything kept about a person into a file',
  async run(words, { env, print }) {
    const { openId, out } = wordsOf(words)
    const now = createClock(settings.CLOCK.parse(env['CLOCK'])).now()
    await withStore(env, async (store) => {
      // For nobody but who asked for it, and never over another file; made first, so that nothing is told twice.
      await writeFile(out, '', { mode: 0o600, flag: 'wx' })
      const found = await store.transaction((records) => exported(openId, { records, now }))
      if (!found) {
        await rm(out)
        throw new Error('nobody in the roster has this open id')
      }
      const { data } = found
      await writeFile(out, `${JSON.stringify({ exportedAt: now.toISOString(), ...data }, null, 2)}\n`)
      for (const [table, rows] of Object.entries(data)) print(`${table}: ${rows.length}`)
    })
  },
}

function wordsOf(words: readonly string[]): { readonly openId: string; readonly out: string } {
  try {
    const options = { out: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    const [openId, ...rest] = positionals
    if (openId !== undefined && values.out !== undefined && rest.length === 0)
      return { openId, out: values.out }
  } catch {
    // Said below, as for everything else that is not understood.
  }
  throw new WrongUsage('an open id and a file, please')
}
