import { afterAll, beforeAll, describe } from 'vitest'
import { openStore } from '#src/store/open.ts'
import { createStore, type StoreHandle } from '#src/store/store.ts'
import { databases, type DatabaseKind } from '#test/support/engines.ts'

export interface OpenedStore {
  readonly store: StoreHandle
  /** Set where other processes can reach the database. */
  readonly url: string | undefined
  readonly close: () => Promise<void>
}

/** The same cases on every database, over one migrated store that they share. */
export function onEachDatabase(title: string, cases: (store: () => StoreHandle) => void): void {
  onEachEmptyDatabase(title, (kind) => {
    let opened: OpenedStore | undefined
    beforeAll(async () => {
      opened = await openedStore(kind)
      await opened.store.migrate()
    })
    afterAll(() => opened?.close())
    cases(() => {
      if (opened === undefined) throw new Error('the store is open while cases run')
      return opened.store
    })
  })
}

/** The same cases on every database; each opens what it needs. */
export function onEachEmptyDatabase(title: string, cases: (kind: DatabaseKind) => void): void {
  for (const kind of databases)
    describe.skipIf(kind.leftOut !== undefined)(`${title} (${kind.leftOut ?? kind.name})`, () => cases(kind))
}

/** A store over a database without tables. */
export async function openedStore(kind: DatabaseKind): Promise<OpenedStore> {
  const database = await kind.open()
  const { pool, url } = database
  if (url === undefined) {
    const close = () => database.close()
    const store = createStore({ pool, queuePool: undefined, patiently: (work) => work(pool), close })
    return { store, url, close: () => store.close() }
  }
  const store = await openStore(url)
  return {
    store,
    url,
    async close() {
      await store.close()
      await database.close()
    },
  }
}
