import type { Environment } from '#config/env.ts'
import { settings } from '#config/env.ts'
import { openStore } from '#src/store/open.ts'
import type { StoreHandle } from '#src/store/store.ts'

/** The database of the environment; the rest of the settings is not needed to work on it. */
export async function withStore<Result>(
  env: Environment,
  work: (store: StoreHandle) => Promise<Result>,
): Promise<Result> {
  const url = settings.DATABASE_URL.safeParse(env['DATABASE_URL'])
  if (!url.success) throw new Error('DATABASE_URL must be postgres://…, pglite:DIR or pglite:memory')
  const store = await openStore(url.data)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

export function timeZoneOf(env: Environment): string {
  return settings.TIME_ZONE.parse(env['TIME_ZONE'])
}
