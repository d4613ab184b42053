import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { toast, work } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { note } from '#src/usecases/audit/note.ts'

/** 重试 — a failed job gets all its tries again. */
export const jobsRetry = defineAction({
  name: 'jobs.retry',
  value: z.object({ queue: z.enum(['inbound', 'outbound', 'background']), id: z.string().min(1).max(300) }),
  allow: may('jobs.see'),
  async run(ask, { value }) {
    await note(ask, 'job.retried', {
      subject: { kind: 'job', id: value.id },
      details: { queue: value.queue },
    })
    return [work(value), toast('info', 'jobs.retrying')]
  },
})
