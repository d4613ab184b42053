import { isDate } from '../dates.ts'
import { parseDate } from '../parse-date.ts'
import { foldWidth } from '../reading/fold.ts'
import { mostRows } from './find-faults.ts'
import { parseAmount } from './parse-amount.ts'
import { isBlank, type TableCell, type TableCells } from './table-cell.ts'
import { findHeader, type TableHeader } from './table-header.ts'
import type { TableFault, TableReading } from './table-fault.ts'
import type { TableField } from './table-sums.ts'
import { tenseOf } from './tense-of.ts'

type Column = TableField['columns'][number]
type Row = Record<string, string | number>

/** In characters, of one cell. */
const cellLimit = 100

/** 合计 — what the spreadsheet adds up itself is no course. */
const summing = /^(?:合计|总计|小计|共计|总学时|total|sum)/i

const nothing = (...faults: readonly TableFault[]): TableReading => ({ rows: [], faults, unknown: [] })

/**
 * Reads the rows of a table by the labels of its columns, and checks each. Unless all are well none is taken; every
 * fault is named with its row and column.
 */
export function readTable(field: TableField, cells: TableCells, today: string): TableReading {
  const header = findHeader(field, cells)
  if (!header) return nothing({ code: 'no_header' })
  const unplaced = headerFaults(field, header)
  if (unplaced.length > 0) return { ...nothing(...unplaced), unknown: header.unknown }
  const body = [...cells.entries()].filter(
    ([index, row]) => index > header.at && !row.every(isBlank) && !isSum(row, header),
  )
  if (body.length === 0) return { ...nothing({ code: 'no_rows' }), unknown: header.unknown }
  if (body.length > mostRows) return nothing({ code: 'too_many_rows', rows: body.length, limit: mostRows })
  const read = body.map(([index, row]) => readRow(field, header, { cells: row, number: index + 1, today }))
  const faults = read.flatMap((row) => row.faults)
  return {
    rows: faults.length > 0 ? [] : read.map(({ row }) => row),
    faults,
    unknown: header.unknown,
  }
}

function headerFaults({ columns }: TableField, { columns: found, doubled }: TableHeader): TableFault[] {
  return [
    ...columns
      .filter(({ name, required }) => required && !found.has(name))
      .map(({ label }): TableFault => ({ code: 'missing_column', column: label.zh })),
    ...doubled.map((column): TableFault => ({ code: 'double_column', column })),
  ]
}

/** 序号 may stand before it, so it is looked for in every cell that is text. */
function isSum(row: readonly TableCell[], { columns }: TableHeader): boolean {
  const first = Math.min(...[...columns.values()].map(({ index }) => index))
  return row
    .slice(0, first + 1)
    .some((cell) => typeof cell === 'string' && summing.test(foldWidth(cell).replaceAll(/\s/g, '')))
}

interface Place {
  readonly cells: readonly TableCell[]
  /** As the spreadsheet counts. */
  readonly number: number
  readonly today: string
}

function readRow({ columns }: TableField, header: TableHeader, { cells, number, today }: Place) {
  const row: Row = {}
  const faults: TableFault[] = []
  const of = textOf(cells[header.columns.get(columns[0]?.name ?? '')?.index ?? -1])
  for (const column of columns) {
    const place = header.columns.get(column.name)
    const cell = place && cells[place.index]
    const read = isBlank(cell) ? blankCell(column) : readCell(column, cell, today)
    if (read === undefined) continue
    if (typeof read === 'object') {
      const heading = place?.heading ?? column.label.zh
      faults.push({ code: read.code, row: number, column: heading, of, value: textOf(cell) })
    } else row[column.name] = read
  }
  return { row, faults }
}

function blankCell({ required }: Column): { readonly code: RowFaultCode } | undefined {
  return required ? { code: 'empty_cell' } : undefined
}

type RowFaultCode = Extract<TableFault, { readonly row: number }>['code']

function readCell(
  { name, kind }: Column,
  cell: TableCell,
  today: string,
): string | number | { readonly code: RowFaultCode } {
  if (kind === 'number') {
    const amount = typeof cell === 'number' ? cell : parseAmount(textOf(cell))
    if (amount === undefined || !Number.isFinite(amount)) return { code: 'not_a_number' }
    return amount < 0 ? { code: 'negative' } : amount
  }
  if (kind === 'date') {
    const text = textOf(cell)
    const day = isDate(text) ? text : parseDate(text, today, { tense: tenseOf(name) })
    return day ?? { code: 'not_a_date' }
  }
  const text = textOf(cell)
  return Array.from(text).length > cellLimit ? { code: 'too_long' } : text
}

function textOf(cell: TableCell): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return String(cell ?? '').trim()
}
