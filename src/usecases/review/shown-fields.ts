import type { FieldValue, FilingContent, TableRow } from '#src/domain/filing-content.ts'
import type { FilingForm, FormField } from '#src/domain/policy/form-field.ts'
import type { Words } from '#src/domain/policy/words.ts'

/** What people read for a value; in both languages where the form itself says so. */
type Value = string | readonly Words[]

export interface ShownField {
  readonly label: Words
  readonly value: Value
}

const yesNo = { yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' } }

/** Every field but the tables, in the order of the form; what was left empty has an empty value. */
export function shownFields({ fields }: FilingForm, content: FilingContent): readonly ShownField[] {
  return (
    fields
      // A table in which words stand instead of rows is read like any other field.
      .filter(({ kind, name }) => kind !== 'table' || typeof content[name] === 'string')
      .map((field) => ({ label: field.label, value: valueOf(field, content[field.name]) }))
  )
}

function valueOf({ options = [] }: FormField, value: FieldValue | undefined): Value {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return [value ? yesNo.yes : yesNo.no]
  if (typeof value === 'number') return String(value)
  const chosen = typeof value === 'string' ? [value] : value.filter((one) => typeof one === 'string')
  const labels = chosen.flatMap((one) => options.find((option) => option.value === one)?.label ?? [])
  return labels.length === chosen.length && labels.length > 0 ? labels : chosen.join('、')
}

export interface ShownTable {
  readonly label: Words
  readonly columns: readonly { readonly name: string; readonly label: Words; readonly number: boolean }[]
  readonly rows: readonly TableRow[]
  readonly rowCount: number
  /** Of every column of numbers. */
  readonly sums: readonly { readonly label: Words; readonly sum: number }[]
}

/** So many rows fit a card; the sums are of all. */
const mostRows = 20

export function shownTables({ fields }: FilingForm, content: FilingContent): readonly ShownTable[] {
  return fields.flatMap(({ name, kind, label, columns = [] }) => {
    const rows = kind === 'table' ? rowsOf(content[name]) : []
    if (rows.length === 0) return []
    const numbers = columns.filter((column) => column.kind === 'number')
    return [
      {
        label,
        columns: columns.map((column) => ({ ...column, number: column.kind === 'number' })),
        rows: rows.slice(0, mostRows),
        rowCount: rows.length,
        sums: numbers.map((column) => ({
          label: column.label,
          sum: rows.reduce((sum, row) => sum + Number(row[column.name] ?? 0), 0),
        })),
      },
    ]
  })
}

function rowsOf(value: FieldValue | undefined): readonly TableRow[] {
  if (typeof value !== 'object') return []
  return value.flatMap((row) => (typeof row === 'string' ? [] : [row]))
}
