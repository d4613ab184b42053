import { z } from 'zod'
import type { AuditEntry } from '#src/ports/audit.ts'

const text = z.string()

const kept = z.object({
  at: z.iso.datetime().transform((instant) => new Date(instant)),
  actor: z.object({
    kind: z.enum(['person', 'job', 'cli', 'platform']),
    personId: text.exactOptional(),
    openId: text.exactOptional(),
  }),
  via: z.enum(['chat', 'card', 'page', 'cli', 'job', 'event']),
  act: z.custom<AuditEntry['act']>((act) => typeof act === 'string' && /^(refused|[^.]+\..+)$/.test(act)),
  subject: z.object({ kind: text, id: text, label: text.exactOptional() }).exactOptional(),
  schoolId: text.exactOptional(),
  outcome: z.enum(['done', 'refused']),
  details: z.record(text, z.union([text, z.number(), z.boolean(), z.array(text)])).exactOptional(),
}) satisfies z.ZodType<AuditEntry>

/** The one text of an entry: JSON, keys in order. The hash is of its bytes in UTF-8. */
export function writeEntry(entry: AuditEntry): string {
  return JSON.stringify(inOrder({ ...entry, at: entry.at.toISOString() }))
}

function inOrder(value: unknown): unknown {
  if (typeof value === 'string') return storable(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(inOrder)
  const sorted = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(sorted.map(([key, inner]) => [storable(key), inOrder(inner)]))
}

/** What the database can hold of a text: whole characters, and no NUL. */
function storable(words: string): string {
  return words.toWellFormed().replaceAll('\0', '')
}

export function readEntry(json: string): AuditEntry {
  return kept.parse(JSON.parse(json))
}
