import { workRequest, type WorkRequest } from '#src/bot/show-work.ts'
import { defineJob } from '#src/queue/job.ts'

interface Ports {
  readonly showWork: (request: WorkRequest) => Promise<void>
}

/** Shows an administrator what waits and what failed: looked at here, since no transaction may ask the queues. */
export const showWorkJob = defineJob({
  name: 'show-work',
  queue: 'outbound',
  payload: workRequest,
  attempts: 3,
  key: ({ key }) => key,
  once: 'kept',
  run: ({ showWork }: Ports, request) => showWork(request),
})
