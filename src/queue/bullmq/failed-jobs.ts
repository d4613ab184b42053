import type { FailedJob } from '../engine.ts'
import type { QueueName } from '../job.ts'
import type { JobQueue } from './connection.ts'

export async function failedJobs(queue: JobQueue, name: QueueName, limit: number): Promise<FailedJob[]> {
  const jobs = await queue.getFailed(0, Math.max(0, limit - 1))
  return jobs.map((job) => ({
    ref: { queue: name, id: job.id ?? '' },
    name: job.name,
    reason: job.failedReason,
    tries: job.attemptsMade,
    failedAt: new Date(job.finishedOn ?? job.timestamp),
  }))
}

/**
 * A job that holds its key while it is active has lost it by failing: it is added anew, so that it does not run beside
 * one of the same key that was added meanwhile. Any other is the one job of its key and goes back as it is.
 */
export async function retryFailed(queue: JobQueue, id: string): Promise<boolean> {
  const job = await queue.getJob(id)
  if (job === undefined || !(await job.isFailed())) return false
  const { attempts, backoff, deduplication, removeOnComplete } = job.opts
  if (deduplication === undefined) {
    await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true })
    return true
  }
  const again = {
    ...(attempts === undefined ? {} : { attempts }),
    ...(backoff === undefined ? {} : { backoff }),
  }
  await queue.add(job.name, job.data, { ...again, deduplication, removeOnComplete: removeOnComplete ?? true })
  await job.remove()
  return true
}
