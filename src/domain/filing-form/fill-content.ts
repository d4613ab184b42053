import type { FieldValue, FilingContent } from '../filing-content.ts'
import type { FilingForm } from '../policy/form-field.ts'
import type { FieldFault } from './field-fault.ts'
import type { FilledForm, Typed } from './filled.ts'
import { readField, type FieldContext, type FieldReading } from './read-field.ts'
import { rowsOf } from './table-sums.ts'

export interface FilledContent {
  readonly content: FilingContent
  readonly misread: readonly FieldFault[]
  /** What could not be understood, as it was typed. */
  readonly typed: Typed
}

/** What has been filled in so far, understood or not. */
export interface Kept {
  readonly content: FilingContent
  readonly typed: Typed
}

/**
 * Puts what a form sent into what was there. A field that was not on the card stays as it is, one that was emptied is
 * taken out; what cannot be understood is named and kept as typed, and nothing else is lost.
 */
export function fillContent(
  form: FilingForm,
  kept: Kept,
  filled: FilledForm,
  context: FieldContext,
): FilledContent {
  const content: Record<string, FieldValue> = { ...kept.content }
  const typed: Record<string, string> = { ...kept.typed }
  for (const field of form.fields) {
    const { name } = field
    if (!Object.hasOwn(filled, name)) continue
    const given = filled[name] ?? ''
    const read = readField(field, given, context)
    // The rows of a spreadsheet give way to other rows only.
    if (rowsOf(content[name]).length > 0 && !('fault' in read) && !hasRows(read)) continue
    delete content[name]
    delete typed[name]
    if ('value' in read) content[name] = read.value
    else if ('fault' in read) typed[name] = String(given)
    if ('fault' in read && rowsOf(kept.content[name]).length > 0) content[name] = rowsOf(kept.content[name])
  }
  return { content, typed, misread: misreadIn(form, typed, context) }
}

function hasRows(read: FieldReading): boolean {
  return 'value' in read && rowsOf(read.value).length > 0
}

/** Why what was typed could not be understood. */
export function misreadIn(form: FilingForm, typed: Typed, context: FieldContext): readonly FieldFault[] {
  return form.fields.flatMap((field) => {
    const text = typed[field.name]
    const read = text === undefined ? undefined : readField(field, text, context)
    return read && 'fault' in read ? [read.fault] : []
  })
}
