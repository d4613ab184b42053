import type { AnyJob, QueueName } from '../job.ts'
import type { JobQueue } from './connection.ts'

/** Few are looked at afterwards, and they come again and again. */
const kept = { removeOnComplete: { count: 5 }, removeOnFail: { count: 50 } }

/**
 * Makes a queue's recurring jobs those of the catalogue: safe to repeat at every start and from several processes.
 * A job that is new runs at once; one whose interval is unchanged keeps its rhythm.
 */
export async function setSchedules(queue: JobQueue, name: QueueName, jobs: readonly AnyJob[]): Promise<void> {
  const wanted = new Set<string>()
  for (const { name: job, queue: of, every, attempts } of jobs) {
    if (every === undefined || of !== name) continue
    wanted.add(job)
    const opts = { attempts, backoff: { type: 'growing' }, ...kept }
    await queue.upsertJobScheduler(job, { every: every.ms }, { name: job, data: every.payload, opts })
  }
  for (const { key } of await queue.getJobSchedulers())
    if (!wanted.has(key)) await queue.removeJobScheduler(key)
}

/** Whether a recurring job is not there: whoever emptied the queue store took it away with everything else. */
export async function lacksSchedules(
  queue: JobQueue,
  name: QueueName,
  jobs: readonly AnyJob[],
): Promise<boolean> {
  const there = new Set((await queue.getJobSchedulers()).map(({ key }) => key))
  return jobs.some((job) => job.queue === name && job.every !== undefined && !there.has(job.name))
}
