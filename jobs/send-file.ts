import { z } from 'zod'
import { defineJob } from '#src/queue/job.ts'

interface Ports {
  /** Uploads what is to be sent as a file and puts it into the outbox. */
  readonly sendFiles: () => Promise<void>
}

/** A file is uploaded before its message can be sent. */
export const sendFile = defineJob({
  name: 'send-file',
  queue: 'background',
  payload: z.object({}),
  attempts: 5,
  key: () => 'send-file',
  once: 'active',
  every: { ms: 60_000, payload: {} },
  run: ({ sendFiles }: Ports) => sendFiles(),
})
