import type { FieldValue, TableRow } from '#src/domain/filing-content.ts'
import type { FormField } from '#src/domain/policy/form-field.ts'
import type { Language } from '#src/i18n/pair.ts'
import type { CellValue } from '../workbook.ts'

export function isTableRow(value: string | TableRow): value is TableRow {
  return typeof value !== 'string'
}

/** What was filled into a field, as a cell: choices by their labels, yes and no as a mark. */
export function cellOf(
  { options = [] }: Pick<FormField, 'options'>,
  value: FieldValue | undefined,
  language: Language,
): CellValue {
  if (value === undefined || typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? '✓' : '✗'
  const labelOf = (one: string) => options.find((option) => option.value === one)?.label[language] ?? one
  if (typeof value === 'string') return labelOf(value)
  return value.map((one) => (isTableRow(one) ? Object.values(one).join(' ') : labelOf(one))).join('、')
}
