import type { PostgresPool } from 'kysely'
import type { PoolLike } from './pglite/pool-like.ts'

/** A database that has been opened: a PostgreSQL server, or the one inside this process. */
export interface Engine {
  readonly pool: PostgresPool
  /** The view of an embedded database for the queue. A server has none: the queue connects by itself. */
  readonly queuePool: PoolLike | undefined
  /** Runs work over connections whose statements may take as long as they need. */
  patiently<Result>(work: (pool: PostgresPool) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}
