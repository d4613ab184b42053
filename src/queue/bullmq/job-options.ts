import type { JobsOptions } from 'bullmq'
import { jobId } from '../job-id.ts'
import type { AnyJob } from '../job.ts'

/** The name under which the consumer knows how long to wait before the next try. */
const backoff = { type: 'growing' }

/** What BullMQ is told of one piece of work. How long ended jobs are kept is the consumer's setting. */
export function jobOptions(job: AnyJob, payload: unknown, delayMs = 0): JobsOptions {
  const id = jobId(job.name, job.key(payload))
  const common = { attempts: job.attempts, backoff, ...(delayMs > 0 ? { delay: Math.round(delayMs) } : {}) }
  if (job.once === 'kept') return { ...common, jobId: id }
  return { ...common, deduplication: { id, keepLastIfActive: true }, removeOnComplete: true }
}
