import { Client } from 'pg'
import { expect, vi } from 'vitest'
import type { Deployment } from '#test/support/deployment.ts'

export interface HeldNumbers {
  /** Settles when somebody waits for a number. */
  wanted(): Promise<void>
  letGo(): Promise<void>
  /** Settles when this record is in the database. */
  filed(number: string): Promise<void>
}

/** Keeps the next number of a record from whoever files one: their work takes as long as the test likes. */
export async function holdNumbers({ env }: Pick<Deployment, 'env'>): Promise<HeldNumbers> {
  const client = new Client(env['DATABASE_URL'])
  await client.connect()
  await client.query('begin')
  await client.query('select * from number_series for update')
  const yields = (statement: string, values: readonly unknown[] = []) =>
    vi.waitFor(async () => expect((await client.query(statement, [...values])).rows).toHaveLength(1), {
      timeout: 30_000,
    })
  return {
    async wanted() {
      const waiting = `wait_event_type = 'Lock' and datname = current_database()`
      await yields(`select 1 from pg_stat_activity where ${waiting}`)
    },
    async letGo() {
      await client.query('rollback')
    },
    async filed(number) {
      await yields('select 1 from observations where number = $1', [number])
      await client.end()
    },
  }
}

/** Keeps every draft from whoever opens one, and takes them away in the end. */
export async function holdDrafts({ env }: Pick<Deployment, 'env'>): Promise<{ remove(): Promise<void> }> {
  const client = new Client(env['DATABASE_URL'])
  await client.connect()
  await client.query('begin')
  await client.query('delete from drafts')
  return {
    async remove() {
      await client.query('commit')
      await client.end()
    },
  }
}
