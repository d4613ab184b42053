import { foldWidth } from '../reading/fold.ts'
import { isBlank, type TableCell, type TableCells } from './table-cell.ts'
import type { TableField } from './table-sums.ts'

type Column = TableField['columns'][number]

export interface TableHeader {
  /** The place of the row, from 0. */
  readonly at: number
  /** The place of each known column and what the spreadsheet calls it. */
  readonly columns: ReadonlyMap<string, { readonly index: number; readonly heading: string }>
  readonly doubled: readonly string[]
  readonly unknown: readonly string[]
}

/** A title, the school and the term often stand above the headings. */
const mostRowsAbove = 15

/** The row that knows most of the columns; undefined where none knows one. */
export function findHeader({ columns }: TableField, cells: TableCells): TableHeader | undefined {
  let best: TableHeader | undefined
  for (const [at, row] of cells.slice(0, mostRowsAbove + 1).entries()) {
    const header = headerOf(row, at, columns)
    if (header.columns.size > (best?.columns.size ?? 0)) best = header
  }
  return best
}

function headerOf(row: readonly TableCell[], at: number, columns: readonly Column[]): TableHeader {
  const found = new Map<string, { readonly index: number; readonly heading: string }>()
  const doubled: string[] = []
  const unknown: string[] = []
  for (const [index, cell] of row.entries()) {
    if (isBlank(cell)) continue
    const heading = String(cell).trim()
    const column = columns.find((one) => isHeaded(one, heading))
    if (!column) unknown.push(heading)
    else if (found.has(column.name)) doubled.push(heading)
    else found.set(column.name, { index, heading })
  }
  return { at, columns: found, doubled, unknown }
}

function isHeaded({ name, label, alias }: Column, heading: string): boolean {
  const asked = plain(heading)
  return [name, label.zh, label.en, ...alias].some((one) => plain(one) === asked)
}

/** 学时（节） and `学 时*` are 学时. */
function plain(heading: string): string {
  return foldWidth(heading)
    .replaceAll(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replaceAll(/[\s*:_-]/g, '')
    .toLowerCase()
}
