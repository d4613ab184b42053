import { randomUUID } from 'node:crypto'
import type { AuditEntry } from '#src/ports/audit.ts'
import type { StoreHandle } from '#src/store/store.ts'
import { at } from './sample.ts'

export function sampleEntry(over: Partial<AuditEntry> = {}): AuditEntry {
  return {
    at: at('10:00'),
    actor: { kind: 'person', personId: randomUUID() },
    via: 'card',
    act: 'observation.filed',
    subject: { kind: 'observation', id: randomUUID(), label: 'TK-2026-0001' },
    schoolId: 'school-a',
    outcome: 'done',
    ...over,
  }
}

/** Runs statements as somebody who owns the database and turns its triggers off. */
export async function behindTheTriggers(
  { pool }: Pick<StoreHandle, 'pool'>,
  ...statements: readonly string[]
): Promise<void> {
  const client = await pool.connect()
  try {
    for (const statement of [`set session_replication_role = replica`, ...statements])
      await client.query(statement, [])
  } finally {
    await client.query('set session_replication_role = origin', [])
    client.release()
  }
}

/** Runs one statement as the product's own account would. */
export async function byHand({ pool }: Pick<StoreHandle, 'pool'>, statement: string): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query(statement, [])
  } finally {
    client.release()
  }
}
