import { findDate } from './reading/date.ts'
import { foldWidth } from './reading/fold.ts'

/** What a date picker sends behind the day: a time, an offset. */
const behind = /^[T\s]*(?:\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/

/**
 * A day as a form or a person gives it: `2026-11-18`, `2026-11-18 +0800`, 11.18, 11月18号, 昨天. Looked for backwards
 * from today. Undefined when it cannot be read.
 */
export function parseDate(value: string, today: string): string | undefined {
  const text = foldWidth(value).trim()
  const found = findDate(text, { today, terms: [] })
  return found && found.span.from === 0 && behind.test(text.slice(found.span.to)) ? found.date : undefined
}
