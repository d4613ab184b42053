import { z } from 'zod'
import { defineJob } from '#src/queue/job.ts'

/** What the process that is killed takes up, and the test after it. */
export const childJobs = [
  defineJob({
    name: 'answer-event',
    queue: 'inbound',
    payload: z.object({ id: z.string() }),
    attempts: 1,
    key: ({ id }) => id,
    once: 'kept',
    run: async ({ ran }: { readonly ran: (id: string) => unknown }, { id }) => ran(id),
  }),
] as const
