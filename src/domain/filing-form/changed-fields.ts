import type { FieldValue, FilingContent } from '../filing-content.ts'
import type { FilingForm } from '../policy/form-field.ts'

export interface FieldChange {
  readonly field: string
  readonly before: FieldValue | undefined
  readonly after: FieldValue | undefined
}

/** The fields in which two versions differ, in the order of the form; fields the form has no more come last. */
export function changedFields(
  form: FilingForm,
  before: FilingContent,
  after: FilingContent,
): readonly FieldChange[] {
  const names = new Set([
    ...form.fields.map(({ name }) => name),
    ...Object.keys(before),
    ...Object.keys(after),
  ])
  return [...names]
    .filter((name) => !isSame(before[name], after[name]))
    .map((field) => ({ field, before: before[field], after: after[field] }))
}

/** The order of rows counts, that of the cells in a row does not. */
function isSame(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other
  if (one.length !== other.length) return false
  return one.every((item, index) => cellsOf(item) === cellsOf(other[index]))
}

function cellsOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return JSON.stringify(item)
  return JSON.stringify(Object.entries(item).toSorted(([a], [b]) => a.localeCompare(b)))
}
