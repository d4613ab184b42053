import { z } from 'zod'
import type { Clock } from '#src/clock.ts'
import type { Log } from '#src/log.ts'
import type { Store } from '#src/ports/store.ts'
import { defineJob } from '#src/queue/job.ts'

interface Ports {
  readonly store: Pick<Store, 'transaction'>
  readonly clock: Clock
  readonly log: Log
}

/** The platform repeats an event for up to seven hours; a week leaves room for a long stop of ours. */
const keptMs = 7 * 24 * 3_600_000

/** Forgets the marks of events that cannot come again. */
export const sweep = defineJob({
  name: 'sweep',
  queue: 'background',
  payload: z.object({}),
  attempts: 3,
  key: () => 'sweep',
  once: 'active',
  every: { ms: 3_600_000, payload: {} },
  async run({ store, clock, log }: Ports) {
    const before = new Date(clock.now().getTime() - keptMs)
    const forgotten = await store.transaction((records) => records.seen.forget(before))
    log.debug({ forgotten }, 'marks forgotten')
  },
})
