import { z } from 'zod'
import { defineJob } from '#src/queue/job.ts'

interface Ports {
  /** Makes, changes and takes away events in the platform's calendar as the database says. */
  readonly keepCalendar: () => Promise<void>
}

/** Events in the platform's calendar; a minute later at most, whoever was not woken. */
export const keepCalendarJob = defineJob({
  name: 'keep-calendar',
  queue: 'background',
  payload: z.object({}),
  attempts: 5,
  key: () => 'keep-calendar',
  once: 'active',
  every: { ms: 60_000, payload: {} },
  run: ({ keepCalendar }: Ports) => keepCalendar(),
})
