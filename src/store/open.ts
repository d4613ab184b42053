import { openPostgres } from './postgres.ts'
import { createStore, type StoreHandle } from './store.ts'

export interface StoreOptions {
  /** Hears of connections that broke while nobody used them; the next statement gets a new one. */
  readonly onError?: (error: Error) => void
}

/**
 * Opens `postgres://…`, `pglite:DIR` or `pglite:memory`. A server is connected to when it is first asked something;
 * a directory is opened now, and DirectoryInUse is thrown when another process has it.
 */
export async function openStore(
  url: string,
  { onError = () => {} }: StoreOptions = {},
): Promise<StoreHandle> {
  if (/^postgres(ql)?:\/\//.test(url)) return createStore(openPostgres(url, onError))
  const location = /^pglite:(.+)$/.exec(url)?.[1]
  // The address itself is not repeated: it may hold a password.
  if (location === undefined) throw new Error('a database is postgres://…, pglite:DIR or pglite:memory')
  const { openPglite } = await import('./pglite/open.ts')
  const embedded = await openPglite(location)
  const { pool, queuePool } = embedded
  return createStore({ pool, queuePool, patiently: (work) => work(pool), close: () => embedded.close() })
}
