import type { Call } from '#src/standin/gateway/gateway.ts'

interface Page<Item> {
  readonly items: readonly Item[]
  readonly has_more: boolean
  readonly page_token?: string
}

/** `page_size` (20 unless given, 100 at most) and `page_token` of the im lists. Undefined for a token that is none. */
export function pageOf<Item>(all: readonly Item[], call: Call): Page<Item> | undefined {
  const size = Math.min(100, Math.max(1, Number(call.query('page_size') ?? 20) || 20))
  const token = call.query('page_token')
  const from = token ? Number(Buffer.from(token, 'base64url').toString()) : 0
  if (!Number.isInteger(from) || from < 0) return undefined
  const items = all.slice(from, from + size)
  if (from + size >= all.length) return { items, has_more: false }
  const next = Buffer.from(String(from + size)).toString('base64url')
  return { items, has_more: true, page_token: next }
}
