import type { FieldValue, FilingContent } from '../filing-content.ts'
import type { FilingForm, FormField } from '../policy/form-field.ts'
import type { FieldFault } from './field-fault.ts'

/** In characters as people count them; what a field of a card can hold. */
export const textLimits = { text: 200, long_text: 1000, table: 1000 } as const
/** Rows of one table: a school teaches no more courses of a major in a term, and a card shows no more. */
export const mostRows = 200

/** What is wrong about what was filled in, as far as it could be understood. */
export function findFaults(form: FilingForm, content: FilingContent): FieldFault[] {
  return form.fields.flatMap((field): FieldFault[] => {
    const value = content[field.name]
    if (value === undefined) return []
    return [...amountFaults(field, value, content), ...textFaults(field, value), ...listFaults(field, value)]
  })
}

function amountFaults(
  { name, min, max, integer, atMost }: FormField,
  value: FieldValue,
  content: FilingContent,
): FieldFault[] {
  if (typeof value !== 'number') return []
  const other = atMost === undefined ? undefined : content[atMost]
  const faults: FieldFault[] = []
  if (min !== undefined && value < min) faults.push({ field: name, code: 'below', value, limit: min })
  if (max !== undefined && value > max) faults.push({ field: name, code: 'above', value, limit: max })
  if (integer && !Number.isInteger(value)) faults.push({ field: name, code: 'not_whole', value })
  if (atMost !== undefined && typeof other === 'number' && value > other) {
    faults.push({ field: name, code: 'above_other', value, other: atMost, limit: other })
  }
  return faults
}

function textFaults({ name, kind }: FormField, value: FieldValue): FieldFault[] {
  if (typeof value !== 'string' || (kind !== 'text' && kind !== 'long_text' && kind !== 'table')) return []
  const [length, limit] = [Array.from(value).length, textLimits[kind]]
  return length > limit ? [{ field: name, code: 'too_long', length, limit }] : []
}

function listFaults({ name, kind, all, options = [] }: FormField, value: FieldValue): FieldFault[] {
  if (typeof value !== 'object') return []
  if (kind === 'table' && value.length > mostRows) {
    return [{ field: name, code: 'too_many_rows', rows: value.length, limit: mostRows }]
  }
  const ticked = new Set<unknown>(value)
  const left = options.map((option) => option.value).filter((option) => !ticked.has(option))
  return kind === 'choices' && all && left.length > 0
    ? [{ field: name, code: 'not_all_ticked', options: left }]
    : []
}
