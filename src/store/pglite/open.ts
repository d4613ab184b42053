import { columnParsers } from './column-types.ts'
import { lockDirectory } from './lock.ts'
import { PglitePool } from './pool.ts'
import type { PoolLike } from './pool-like.ts'
import { Session } from './session.ts'

/** A PostgreSQL inside this process, seen as two pools over one session. */
export interface EmbeddedDatabase {
  /** The application's: schema `public`. */
  readonly pool: PoolLike
  /**
   * The queue's: schema `bullmq`. Adding to the queue inside a transaction of the other pool waits for the end of
   * that transaction, so it must not be awaited there.
   */
  readonly queuePool: PoolLike
  /** Everything in it, as a tar of its directory. */
  dump(): Promise<Blob>
  close(): Promise<void>
}

const closeWithin = 2_000
const firstOwnType = 16_384

/**
 * Opens `directory`, made if there is none, for this process alone, or a database in memory. `from` fills a new one
 * with a dump. Throws DirectoryInUse. A killed process loses nothing; a power failure may, since nothing is fsynced.
 */
export async function openPglite(location: string, from?: Blob): Promise<EmbeddedDatabase> {
  const { PGlite } = await import('@electric-sql/pglite')
  const inMemory = location === 'memory'
  const lock = inMemory ? undefined : await lockDirectory(location)
  try {
    const database = await PGlite.create({
      ...(inMemory ? {} : { dataDir: location }),
      ...(from === undefined ? {} : { loadDataDir: from }),
      parsers: columnParsers,
      serializers: { 17: bytes },
    })
    // It would parse arrays of the application's own types, but only those that exist when it is opened.
    for (const oid of Object.keys(database.parsers)) {
      if (Number(oid) >= firstOwnType) Reflect.deleteProperty(database.parsers, oid)
    }
    const session = new Session(database)
    return {
      pool: new PglitePool(session, 'public'),
      queuePool: new PglitePool(session, 'bullmq'),
      dump: () => database.dumpDataDir('none'),
      async close() {
        await session.close(closeWithin)
        await lock?.release()
      },
    }
  } catch (error) {
    await lock?.release()
    throw error
  }
}

function bytes(value: unknown): string {
  return value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : String(value)
}
