import { z } from 'zod'
import { defineJob } from '#src/queue/job.ts'

interface Ports {
  /** Reads the spreadsheets that were sent for filings, until none is left. */
  readonly readSheets: (attempt: { readonly last: boolean }) => Promise<void>
}

/** Spreadsheets that schools sent for their filings; a minute later at most, whoever was not woken. */
export const readSheet = defineJob({
  name: 'read-sheet',
  queue: 'background',
  payload: z.object({}),
  attempts: 5,
  key: () => 'read-sheet',
  once: 'active',
  every: { ms: 60_000, payload: {} },
  run: ({ readSheets }: Ports, _, attempt) => readSheets(attempt),
})
