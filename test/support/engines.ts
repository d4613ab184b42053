import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client, Pool, types } from 'pg'
import type { PostgresPool } from 'kysely'
import { inject } from 'vitest'
import { connectQueue, type QueueConnection } from '#src/queue/bullmq/connection.ts'
import { pgTypes } from '#src/store/pglite/column-types.ts'
import { openPglite, type EmbeddedDatabase } from '#src/store/pglite/open.ts'
import { silentLog } from './silent-log.ts'

export interface OpenEngine {
  readonly connection: QueueConnection
  close(): Promise<void>
}

export interface QueueEngine {
  readonly name: 'redis' | 'embedded'
  /** Why its tests are left out on this machine. */
  readonly leftOut: string | undefined
  /** A store of waiting work that nobody else sees. */
  open(): Promise<OpenEngine>
}

const noRedis = 'there is no redis-server on this machine'
const noPostgres = 'there is no PostgreSQL on this machine'

export const queueEngines: readonly QueueEngine[] = [
  {
    name: 'redis',
    leftOut: inject('redisUrl') === undefined ? noRedis : undefined,
    async open() {
      const connection = await connectQueue(inject('redisUrl') ?? '', {
        log: silentLog,
        prefix: randomUUID(),
      })
      return { connection, close: () => connection.close() }
    },
  },
  {
    name: 'embedded',
    leftOut: undefined,
    async open() {
      const database = idle.pop() ?? (await memoryDatabase())
      const connection = await connectQueue({ pool: database.queuePool }, { log: silentLog })
      return {
        connection,
        async close() {
          await connection.close()
          await empty(database)
          idle.push(database)
        },
      }
    },
  },
]

/** Databases whose test is over: emptying one is much quicker than opening another. */
const idle: EmbeddedDatabase[] = []

async function empty({ queuePool }: EmbeddedDatabase): Promise<void> {
  const tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'"
  const { rows } = await queuePool.query<{ tablename: string }>(tables)
  await queuePool.query(`TRUNCATE ${rows.map(({ tablename }) => `"${tablename}"`).join(', ')}`)
}

export interface TestDatabase {
  /** For Kysely's PostgresDialect. */
  readonly pool: PostgresPool
  /** Set where other processes can reach it. */
  readonly url: string | undefined
  close(): Promise<void>
}

export interface DatabaseKind {
  readonly name: 'postgres' | 'pglite'
  readonly leftOut: string | undefined
  /** An empty database that nobody else sees. */
  open(): Promise<TestDatabase>
}

export const databases: readonly DatabaseKind[] = [
  {
    name: 'postgres',
    leftOut: inject('postgresUrl') === undefined ? noPostgres : undefined,
    async open() {
      const admin = inject('postgresUrl') ?? ''
      const name = `test_${randomUUID().replaceAll('-', '')}`
      await once(admin, `CREATE DATABASE ${name} TEMPLATE template0`)
      const url = Object.assign(new URL(admin), { pathname: `/${name}` }).href
      const pool = new Pool({ connectionString: url, max: 10, types: pgTypes(types) })
      return {
        pool,
        url,
        // The database goes with its server at the end of the run.
        async close() {
          if (!pool.ended) await pool.end()
        },
      }
    },
  },
  {
    name: 'pglite',
    leftOut: undefined,
    async open() {
      const database = await memoryDatabase()
      return { pool: database.pool, url: undefined, close: () => database.close() }
    },
  },
]

async function once(url: string, statement: string): Promise<void> {
  const client = new Client(url)
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** A new database takes PGlite two seconds to make and a third of one to load: the first ever is kept as it was made. */
export async function memoryDatabase(): Promise<EmbeddedDatabase> {
  const modules = join(import.meta.dirname, '../../node_modules')
  const version = createHash('sha256').update(
    await readFile(join(modules, '@electric-sql/pglite/package.json')),
  )
  const folder = join(modules, '.cache/rongtong')
  const file = join(folder, `pglite-${version.digest('hex').slice(0, 16)}.tar`)
  const kept = await readFile(file).catch(() => undefined)
  if (kept !== undefined) return openPglite('memory', new Blob([kept]))

  const database = await openPglite('memory')
  await mkdir(folder, { recursive: true })
  const unfinished = `${file}.${randomUUID()}`
  await writeFile(unfinished, Buffer.from(await (await database.dump()).arrayBuffer()))
  await rename(unfinished, file)
  return database
}
