import type { FieldValue, FilingContent } from '../filing-content.ts'
import type { FilingForm } from '../policy/form-field.ts'

/** The required fields that are still empty, in the order of the form. A “no” is an answer; a blank is none. */
export function missingFields({ fields }: FilingForm, content: FilingContent): string[] {
  return fields.filter(({ name, required }) => required && !isFilled(content[name])).map(({ name }) => name)
}

export function isFilled(value: FieldValue | undefined): boolean {
  if (value === undefined) return false
  if (typeof value === 'string') return value.trim() !== ''
  return typeof value !== 'object' || value.length > 0
}

/** 佐证 — how many files or pictures are still to be sent. */
export function missingAttachments({ attachments }: FilingForm, sent: number): number {
  return Math.max(0, (attachments?.min ?? 0) - sent)
}
