import { z } from 'zod'
import { defineJob } from '#src/queue/job.ts'

interface Ports {
  /** Makes and sends what was asked for, until nothing is left. */
  readonly runExports: (attempt: { readonly last: boolean }) => Promise<void>
}

/** Spreadsheets that somebody asked for; a minute later at most, whoever was not woken. */
export const writeExportJob = defineJob({
  name: 'write-export',
  queue: 'background',
  payload: z.object({}),
  attempts: 5,
  key: () => 'write-export',
  once: 'active',
  every: { ms: 60_000, payload: {} },
  run: ({ runExports }: Ports, _, attempt) => runExports(attempt),
})
