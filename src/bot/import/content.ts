import { z } from 'zod'
import type { PendingImport } from '#src/ports/imports.ts'

/** What was read of a file, as it is kept until it is confirmed. */
const content = z.object({
  input: z.record(z.string(), z.unknown()),
  layout: z.record(
    z.string(),
    z.object({ title: z.string(), headers: z.record(z.string(), z.string()), rows: z.array(z.number()) }),
  ),
})
export type ImportContent = z.output<typeof content>

export function contentOf(pending: PendingImport): ImportContent {
  return content.parse(JSON.parse(pending.content))
}
