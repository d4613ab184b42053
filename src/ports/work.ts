import type { OutboxState } from './outbox.ts'

/** A queue, by the name the jobs know it under. */
export type WorkQueue = 'inbound' | 'outbound' | 'background'

export interface WorkCounts {
  readonly waiting: number
  readonly active: number
  readonly delayed: number
  readonly failed: number
}

export interface WorkRef {
  readonly queue: WorkQueue
  readonly id: string
}

/** A job that was given up. `reason` is what the error said: for nobody's eyes before it was made a code. */
export interface FailedWork {
  readonly ref: WorkRef
  readonly name: string
  readonly reason: string
  readonly tries: number
  readonly failedAt: Date
}

/**
 * What waits, runs and failed, for an administrator. Never asked inside a transaction: the embedded queue keeps its
 * work in the same database, and would wait for that transaction to end.
 */
export interface Work {
  counts(): Promise<Readonly<Record<WorkQueue, WorkCounts>>>
  /** Latest first, of all queues together. */
  failed(limit: number): Promise<readonly FailedWork[]>
  /** Gives a failed job all its tries again. False when it is not a failed job (any more). */
  retry(ref: WorkRef): Promise<boolean>
  /** Messages by state. */
  outbox(): Promise<Readonly<Record<OutboxState, number>>>
}
