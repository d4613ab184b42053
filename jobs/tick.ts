import { z } from 'zod'
import type { Clock } from '#src/clock.ts'
import type { OutboxQueue } from '#src/ports/outbox.ts'
import { defineJob } from '#src/queue/job.ts'

interface Ports {
  readonly outboxQueue: OutboxQueue
  readonly clock: Clock
  readonly wake: (lanes: readonly string[]) => Promise<void>
  /** Puts every reminder that is due into the outbox. Settles with the lanes that have something new. */
  readonly remind: () => Promise<readonly string[]>
}

const mostLanes = 1_000

/**
 * The clock of the product: what is due now is found in the database, not in timers, so it does not matter which
 * process was up when. Also wakes lanes whose waking was lost with a process.
 */
export const tick = defineJob({
  name: 'tick',
  queue: 'background',
  payload: z.object({}),
  attempts: 1,
  key: () => 'tick',
  once: 'active',
  every: { ms: 10_000, payload: {} },
  async run({ outboxQueue, clock, wake, remind }: Ports) {
    const reminded = await remind()
    const due = await outboxQueue.dueLanes(clock.now(), mostLanes)
    const lanes = [...new Set([...reminded, ...due])]
    if (lanes.length > 0) await wake(lanes)
  },
})
