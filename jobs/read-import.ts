import { z } from 'zod'
import { defineJob } from '#src/queue/job.ts'

interface Ports {
  /** Reads what was received and writes what was confirmed, until nothing is left. */
  readonly runImports: (attempt: { readonly last: boolean }) => Promise<void>
}

/** Files that administrators sent, and their confirmations; a minute later at most, whoever was not woken. */
export const readImport = defineJob({
  name: 'read-import',
  queue: 'background',
  payload: z.object({}),
  attempts: 5,
  key: () => 'read-import',
  once: 'active',
  every: { ms: 60_000, payload: {} },
  run: ({ runImports }: Ports, _, attempt) => runImports(attempt),
})
