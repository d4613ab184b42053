import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { Client } from 'pg'
import { findPostgres, startPostgres } from '#test/support/postgres-server.ts'
import { startRedis } from '#test/support/redis-server.ts'

/** The real servers, for one run of the benches. */
export interface Stage {
  readonly redisUrl: string
  readonly redis: Redis
  /** Empties Redis and its file, so that no round pays for the one before. */
  flush(): Promise<void>
  /** The address of a new, empty database. */
  database(name: string): Promise<string>
}

/** Starts Redis (append-only, fsync every second) and PostgreSQL (without fsync), and stops them afterwards. */
export async function withStage(path: string, work: (stage: Stage) => Promise<void>): Promise<void> {
  const binaries = findPostgres(path)
  if (binaries === undefined) throw new Error('no PostgreSQL (initdb, postgres) on this machine')
  const server = await startRedis()
  const postgres = await startPostgres(binaries)
  const redis = new Redis(server.url)
  try {
    await work({
      redisUrl: server.url,
      redis,
      flush: () => flush(redis),
      database: (name) => makeDatabase(postgres.url, name),
    })
  } finally {
    redis.disconnect()
    await Promise.all([postgres.stop(), server.stop()])
  }
}

/** Rewritten when it is empty, the file starts anew; left to itself Redis would do so in the middle of a round. */
async function flush(redis: Redis): Promise<void> {
  await redis.flushall()
  await redis.bgrewriteaof()
  for (;;) {
    const state = await redis.info('persistence')
    if (!/aof_rewrite_(in_progress|scheduled):1/.test(state)) return
    await sleep(20)
  }
}

async function makeDatabase(url: string, name: string): Promise<string> {
  const client = new Client(url)
  await client.connect()
  try {
    await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
  return Object.assign(new URL(url), { pathname: `/${name}` }).href
}
