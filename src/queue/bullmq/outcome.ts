import { z } from 'zod'
import { QueueDown, type JobOutcome } from '../engine.ts'
import type { JobQueue } from './connection.ts'

/** What the consumer leaves of a job that succeeded. Wrapped, so that no result is told from none. */
const success = z.object({ result: z.unknown() })

export async function outcomeOf(queue: JobQueue, id: string): Promise<JobOutcome> {
  const job = await queue.getJob(id)
  if (job === undefined) return { state: 'unknown' }
  if (job.finishedOn === undefined || job.finishedOn === null) return { state: 'waiting' }
  const done = success.safeParse(job.returnvalue)
  if (done.success) return { state: 'done', result: done.data.result }
  return { state: 'failed', reason: job.failedReason }
}

/** Milliseconds between two looks. Events would be fewer commands, but an event can be missed and a look cannot. */
const firstPause = 4
const lastPause = 12

/** Looks until the job has ended or `ms` are over. While the store is gone nothing has ended. */
export async function untilSettled(look: () => Promise<JobOutcome>, ms: number): Promise<JobOutcome> {
  let over = false
  const timer = setTimeout(() => {
    over = true
  }, ms)
  try {
    for (let pause = firstPause; ; pause = Math.min(pause + 2, lastPause)) {
      const outcome = await look().catch(waitingWhileDown)
      if (outcome.state !== 'waiting' || over) return outcome
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  } finally {
    clearTimeout(timer)
  }
}

function waitingWhileDown(error: unknown): JobOutcome {
  if (error instanceof QueueDown) return { state: 'waiting' }
  throw error
}
