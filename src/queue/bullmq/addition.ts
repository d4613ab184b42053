import type { IQueueBackend } from 'bullmq'
import type { AnyJob } from '../job.ts'
import { jobOptions } from './job-options.ts'

export type Addition = Parameters<IQueueBackend['addJobs']>[0][number]

/** What a job is before its first try. */
const untouched = {
  progress: 0,
  attemptsMade: 0,
  attemptsStarted: 0,
  stalledCounter: 0,
  failedReason: '',
  returnvalue: '',
}

/**
 * One piece of work as BullMQ's backends take it, without the Queue class around it, which costs a fifth of an
 * addition. The payload is kept as it was given, since it is parsed again where it is taken up; `timestamp` in ms.
 */
export function addition(job: AnyJob, payload: unknown, timestamp: number, delayMs?: number): Addition {
  const opts = { ...jobOptions(job, job.payload.parse(payload), delayMs), timestamp }
  const id = opts.jobId ?? ''
  const data = JSON.stringify(payload)
  const key = opts.deduplication === undefined ? {} : { deduplicationId: opts.deduplication.id }
  return { jobId: id, job: { ...untouched, ...key, id, name: job.name, data, opts, timestamp } }
}
