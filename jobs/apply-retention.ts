import { z } from 'zod'
import type { Log } from '#src/log.ts'
import { defineJob } from '#src/queue/job.ts'

interface Ports {
  /** Removes what was kept long enough; says how much of each. */
  readonly applyRetention: () => Promise<Readonly<Record<string, number>>>
  readonly log: Log
}

/** Applies the retention periods of config/retention.json. Stopped half-way, the next time does the rest. */
export const applyRetentionJob = defineJob({
  name: 'apply-retention',
  queue: 'background',
  payload: z.object({}),
  attempts: 3,
  key: () => 'apply-retention',
  once: 'active',
  every: { ms: 24 * 3_600_000, payload: {} },
  async run({ applyRetention, log }: Ports) {
    log.info({ removed: await applyRetention() }, 'retention applied')
  },
})
