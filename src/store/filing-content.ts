import { z } from 'zod'
import type { FilingContent } from '#src/domain/filing-content.ts'

const row = z.record(z.string(), z.union([z.string(), z.number()]))
const content = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(row)]),
)

export function readFilingContent(json: unknown): FilingContent {
  return content.parse(json)
}
