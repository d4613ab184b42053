import type { EventEmitter } from 'node:events'
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'

/** The part of node-postgres that Kysely's PostgresDialect and BullMQ's PostgreSQL backend use. */
export interface PoolLike extends EventEmitter, PostgresPool {
  query<Row>(text: string, values?: readonly unknown[]): Promise<PoolResult<Row>>
  connect(): Promise<PoolClientLike>
  /** Ends this view of the database, not the database. */
  end(): Promise<void>
}

export interface PoolClientLike extends EventEmitter, PostgresPoolClient {
  query<Row>(text: string, values?: readonly unknown[]): Promise<PoolResult<Row>>
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>
  /** In mid-transaction this rolls back. */
  release(destroy?: boolean): void
}

export type PoolResult<Row> = PostgresQueryResult<Row>

const commands = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'MERGE', 'COMMIT', 'ROLLBACK'] as const

/** The tag of a statement, of which only these are looked at. */
export function commandOf(tag: string | undefined): PoolResult<unknown>['command'] {
  return commands.find((command) => command === tag) ?? 'SELECT'
}
