import { findDate } from './reading/date.ts'
import type { DateContext } from './reading/date-form.ts'
import { foldWidth } from './reading/fold.ts'

/** What a date picker sends behind the day: a time, an offset. */
const behind = /^[T\s]*(?:\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/

/**
 * A day as a form or a person gives it: `2026-11-18`, `2026-11-18 +0800`, 11.18, 11月18号, 昨天. Looked for backwards
 * from today, unless the context says ahead; 第12周周三 needs its terms. Undefined when it cannot be read.
 */
export function parseDate(
  value: string,
  today: string,
  context: Omit<Partial<DateContext>, 'today'> = {},
): string | undefined {
  const text = foldWidth(value).trim()
  const found = findDate(text, { terms: [], ...context, today })
  return found && found.span.from === 0 && behind.test(text.slice(found.span.to)) ? found.date : undefined
}
