import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { migrations } from '#src/store/migrations/index.ts'
import { openStore } from '#src/store/open.ts'
import { onEachEmptyDatabase, openedStore, type OpenedStore } from '#test/store/each-database.ts'

const run = promisify(execFile)
const all = Object.keys(migrations)

onEachEmptyDatabase('migrating', (kind) => {
  async function onEmpty(work: (opened: OpenedStore) => Promise<void>) {
    const opened = await openedStore(kind)
    try {
      await work(opened)
    } finally {
      await opened.close()
    }
  }

  it('runs every migration once, however often it is asked', () =>
    onEmpty(async ({ store }) => {
      expect(await store.migrate()).toEqual(all)
      expect(await store.migrate()).toEqual([])
    }))

  it('is done by one of four at once while the others wait', () =>
    onEmpty(async ({ store }) => {
      const results = await Promise.all([store.migrate(), store.migrate(), store.migrate(), store.migrate()])
      expect(results.toSorted((one, other) => other.length - one.length)).toEqual([all, [], [], []])
    }))

  if (kind.name === 'postgres')
    it('is done by one of several processes at once while the others wait', () =>
      onEmpty(async ({ url = '' }) => {
        const here = await openStore(url)
        const script = join(import.meta.dirname, '../store/migrate-child.ts')
        const elsewhere = async () => {
          const { stdout } = await run(process.execPath, [script, url])
          return JSON.parse(stdout) as unknown
        }
        const results = await Promise.all([elsewhere(), elsewhere(), here.migrate(), here.migrate()])
        await here.close()
        expect(results.filter((names) => Array.isArray(names) && names.length > 0)).toEqual([all])
      }))
})
