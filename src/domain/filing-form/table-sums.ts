import type { FieldValue, FilingContent, TableRow } from '../filing-content.ts'
import type { FilingForm, FormField } from '../policy/form-field.ts'

export type TableField = FormField & { readonly columns: NonNullable<FormField['columns']> }

export function isTable(field: FormField): field is TableField {
  return field.kind === 'table' && field.columns !== undefined
}

/** The rows of a table; none where it holds something else. */
export function rowsOf(value: FieldValue | undefined): readonly TableRow[] {
  if (typeof value !== 'object') return []
  return value.filter((row) => typeof row !== 'string')
}

export interface ColumnSum {
  readonly column: string
  readonly sum: number
}

/** What the columns of numbers add up to; decimals are added as they are written, not as the machine holds them. */
export function sumsOf({ columns }: TableField, rows: readonly TableRow[]): readonly ColumnSum[] {
  return columns
    .filter(({ kind }) => kind === 'number')
    .map(({ name }) => ({ column: name, sum: sum(rows.map((row) => row[name])) }))
}

function sum(cells: readonly (string | number | undefined)[]): number {
  const numbers = cells.filter((cell) => typeof cell === 'number')
  return Number(numbers.reduce((total, one) => total + one, 0).toPrecision(12))
}

/**
 * The numbers of the form that a table says as well: a field is the sum of the column of its name, or of `total_` and its
 * name (教学时数合计 of 总学时). Empty while there are no rows.
 */
export function numbersInTables({ fields }: FilingForm, content: FilingContent): ReadonlyMap<string, number> {
  const asked = fields.filter(({ kind }) => kind === 'number').map(({ name }) => name)
  const numbers = new Map<string, number>()
  for (const table of fields.filter(isTable)) {
    const rows = rowsOf(content[table.name])
    for (const { column, sum: total } of rows.length > 0 ? sumsOf(table, rows) : []) {
      const field = asked.find((name) => column === name || column === `total_${name}`)
      if (field !== undefined) numbers.set(field, total)
    }
  }
  return numbers
}
