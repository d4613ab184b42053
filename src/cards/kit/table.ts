import type { CellOption, CellType, CellValue, Table, TableColumn } from './display.ts'
import { given } from './given.ts'
import { type Tone, tagColor } from './tone.ts'

export interface ColumnOptions {
  readonly name: string
  readonly title: string
  /** `text` where it is left out. */
  readonly type?: CellType | undefined
  /** "auto", "120px" (80–600) or "25%". */
  readonly width?: string | undefined
  readonly align?: 'left' | 'center' | 'right' | undefined
  /** Decimals of a number, 0–10. */
  readonly precision?: number | undefined
}

/**
 * What a cell is given: text (anybody's, shown as it is), our own markdown, a number, an instant in milliseconds,
 * an open id or several, or options with their colours. Undefined: an empty cell.
 */
export type Cell =
  | string
  | number
  | readonly string[]
  | readonly { readonly text: string; readonly tone: Tone }[]
  | undefined

interface TableOptions {
  readonly columns: readonly ColumnOptions[]
  readonly rows: readonly Readonly<Record<string, Cell>>[]
  /** 1–10; the reader turns the pages. */
  readonly pageSize?: number | undefined
}

/** A table, at the root of a card only, three in a card at most. Page: content-components/table. */
export function table({ columns, rows, pageSize = 10 }: TableOptions): Table {
  return {
    tag: 'table',
    page_size: Math.min(Math.max(Math.trunc(pageSize), 1), 10),
    row_height: 'low',
    ...given({ freeze_first_column: columns.length > 3 ? true : undefined }),
    header_style: { background_style: 'grey', bold: true, lines: 1 },
    columns: columns.map(tableColumn),
    rows: rows.map((row) => rowOf(row, columns)),
  }
}

function tableColumn({
  name,
  title,
  type = 'text',
  width = 'auto',
  align,
  precision,
}: ColumnOptions): TableColumn {
  const numeric = type === 'number'
  return {
    name,
    display_name: title,
    data_type: type,
    width,
    horizontal_align: align ?? (numeric ? 'right' : 'left'),
    ...given({ format: numeric && precision !== undefined ? { precision } : undefined }),
    ...given({ date_format: type === 'date' ? 'YYYY-MM-DD HH:mm' : undefined }),
  }
}

/** Only the declared columns: a key without a column has the whole card refused (200915). */
function rowOf(
  row: Readonly<Record<string, Cell>>,
  columns: readonly ColumnOptions[],
): Readonly<Record<string, CellValue>> {
  return Object.fromEntries(
    columns.flatMap(({ name, type = 'text' }): [string, CellValue][] => {
      const cell = Object.hasOwn(row, name) ? row[name] : undefined
      const value = cell === undefined ? undefined : cellValue(cell, type)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** A figure that is none leaves its cell empty. */
function cellValue(cell: Exclude<Cell, undefined>, type: CellType): CellValue | undefined {
  if (typeof cell === 'string') return cell
  if (typeof cell !== 'number') return type === 'persons' ? cell.map(textOf) : cell.map(option)
  if (!Number.isFinite(cell)) return undefined
  return type === 'number' || type === 'date' ? cell : String(cell)
}

type Item = string | { readonly text: string; readonly tone: Tone }

function textOf(item: Item): string {
  return typeof item === 'string' ? item : item.text
}

function option(item: Item): CellOption {
  return typeof item === 'string' ? { text: item } : { text: item.text, color: tagColor(item.tone) }
}
