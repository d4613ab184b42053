import type { FieldValue } from '../filing-content.ts'
import type { FilingForm } from '../policy/form-field.ts'
import type { Kept } from './fill-content.ts'
import { readTable } from './read-table.ts'
import type { TableCells } from './table-cell.ts'
import type { TableFault, TableReading } from './table-fault.ts'
import { findHeader } from './table-header.ts'
import { isTable, numbersInTables, type TableField } from './table-sums.ts'

export type SheetTaken =
  | {
      readonly taken: true
      readonly field: string
      readonly kept: Kept
      /** Fields that were empty and now hold what the rows make. */
      readonly filledIn: readonly string[]
      readonly unknown: readonly string[]
    }
  | {
      readonly taken: false
      readonly field: string
      readonly faults: readonly TableFault[]
      readonly unknown: readonly string[]
    }

/**
 * Puts the rows of a spreadsheet into a draft, into the table whose headings it has; numbers that nobody has filled in
 * become what the rows make. Unless every row is well nothing changes. `sheets` undefined: it cannot be read at all.
 */
export function takeSheet(
  form: FilingForm,
  kept: Kept,
  sheets: readonly TableCells[] | undefined,
  today: string,
): SheetTaken | undefined {
  const tables = form.fields.filter(isTable)
  const [first] = tables
  if (!first) return undefined
  const best = tables
    .flatMap((field) => (sheets ?? []).map((cells) => ({ field, cells, known: knownIn(field, cells) })))
    .toSorted((one, other) => other.known - one.known)[0]
  if (!best) {
    const code = sheets === undefined ? 'unreadable' : 'no_header'
    return { taken: false, field: first.name, faults: [{ code }], unknown: [] }
  }
  const reading = readTable(best.field, best.cells, today)
  const { faults, unknown } = reading
  if (faults.length > 0) return { taken: false, field: best.field.name, faults, unknown }
  return taken(form, kept, best.field.name, reading)
}

function knownIn(field: TableField, cells: TableCells): number {
  return findHeader(field, cells)?.columns.size ?? 0
}

function taken(form: FilingForm, kept: Kept, field: string, { rows, unknown }: TableReading): SheetTaken {
  const content: Record<string, FieldValue> = { ...kept.content, [field]: rows }
  const { [field]: _, ...typed } = kept.typed
  const filledIn: string[] = []
  for (const [name, sum] of numbersInTables(form, content)) {
    if (content[name] !== undefined || typed[name] !== undefined) continue
    content[name] = sum
    filledIn.push(name)
  }
  return { taken: true, field, kept: { content, typed }, filledIn, unknown }
}
