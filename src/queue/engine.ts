import type { AnyJob, Enqueueable, QueueName } from './job.ts'

/** The store of waiting work cannot keep it now. Whoever asked must ask again; answered with 503. */
export class QueueDown extends Error {
  override readonly name = 'QueueDown'
}

export interface JobRef {
  readonly queue: QueueName
  readonly id: string
}

export type JobOutcome =
  | { readonly state: 'waiting' }
  | { readonly state: 'done'; readonly result: unknown }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'unknown' }

export interface Counts {
  readonly waiting: number
  readonly active: number
  readonly delayed: number
  readonly failed: number
}

/** A job that was given up, for an administrator. */
export interface FailedJob {
  readonly ref: JobRef
  readonly name: string
  readonly reason: string
  readonly tries: number
  readonly failedAt: Date
}

/** The producing side: puts work where it survives this process. */
export interface Producer<Jobs extends readonly AnyJob[]> {
  /** Settles once the work is safely kept; throws QueueDown within about a second when it cannot be. */
  enqueue(item: Enqueueable<Jobs>, options?: { readonly delayMs?: number }): Promise<JobRef>
  outcome(ref: JobRef): Promise<JobOutcome>
  /**
   * Waits for the end of a job for at most `ms`; `waiting` when it has not ended by then. A job of `once: 'active'`
   * is forgotten when it has succeeded and is `unknown` from then on.
   */
  settled(ref: JobRef, ms: number): Promise<JobOutcome>
  counts(): Promise<Readonly<Record<QueueName, Counts>>>
  /** The jobs that were given up, latest first, of all queues together. */
  failedJobs(limit: number): Promise<readonly FailedJob[]>
  /** Gives a failed job all its tries again. False when it is not a failed job (any more). */
  retryFailed(ref: JobRef): Promise<boolean>
  /** True when work can be kept now. Never waits. */
  ready(): boolean
  close(): Promise<void>
}

/** The consuming side: runs jobs until closed. Closing waits for the running ones. */
export interface Consumer {
  close(): Promise<void>
}
