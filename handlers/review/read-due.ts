import type { Ask } from '#src/bot/ask.ts'
import type { FormValues } from '#src/bot/action.ts'
import { parseDate } from '#src/domain/parse-date.ts'
import { refusal } from '#src/failure.ts'

/** A day that lies ahead, from a date picker or written; undefined where the field was left empty. */
export function readDue(
  { today, consortium, rules }: Ask,
  form: FormValues,
  name: string,
): string | undefined {
  const text = String(form[name] ?? '').trim()
  if (text === '') return undefined
  const { terms, firstWeekday } = consortium
  const date = parseDate(text, today, { terms, firstWeekday, tense: 'ahead', calendar: rules.calendar })
  if (date === undefined) throw refusal('review.wrongDate', { text })
  return date
}

export function readText(form: FormValues, name: string): string {
  return String(form[name] ?? '').trim()
}
