import type { ImportIssue, IssueCode } from '#src/domain/consortium-file/issue.ts'
import type { SheetLayout } from '#src/domain/consortium-file/workbook.ts'
import { columnHeaded, isRequired, type Kind } from './kinds.ts'

type Cell = string | number | boolean | Date | null | undefined

/** The cells of a sheet as they stand, the header among them. */
export interface Grid {
  readonly title: string
  readonly rows: readonly (readonly Cell[])[]
}

export interface Table {
  readonly entries: readonly Readonly<Record<string, unknown>>[]
  readonly layout: SheetLayout
  readonly errors: readonly ImportIssue[]
  readonly notices: readonly ImportIssue[]
}

const isBlank = (cell: Cell) => cell === null || cell === undefined || cell === ''
const headerText = (cell: Cell) => (isBlank(cell) ? '' : String(cell).trim())

/** The row of the headers: the first that holds anything. -1 where nothing does. */
export function headerRow({ rows }: Grid): number {
  return rows.findIndex((cells) => !cells.every(isBlank))
}

/** Rows by the keys of their columns. Headers nobody knows are told once each, and their cells left out. */
export function readTable(grid: Grid, kind: Kind): Table {
  const { title, rows } = grid
  const errors: ImportIssue[] = []
  const notices: ImportIssue[] = []
  const at = headerRow(grid)
  const issue = (code: IssueCode, data: ImportIssue['data'] = {}, column?: string): ImportIssue => ({
    sheet: title,
    row: at === -1 ? undefined : at + 1,
    column,
    code,
    data,
  })
  const columns = new Map<string, number>()
  const headers: Record<string, string> = {}
  for (const [index, cell] of (rows[at] ?? []).entries()) {
    const header = headerText(cell)
    if (header === '') continue
    const key = columnHeaded(kind, header)
    if (key === undefined) notices.push(issue('unknown_header', { value: header }, header))
    else if (columns.has(key)) errors.push(issue('double_header', { value: header }, header))
    else {
      columns.set(key, index)
      headers[key] = header
    }
  }
  const body = rows.flatMap((cells, index) =>
    index <= at || cells.every(isBlank) ? [] : [{ cells, row: index + 1 }],
  )
  if (body.length === 0) notices.push(issue('no_rows'))
  else {
    const missing = Object.keys(kind.cells.shape).filter((key) => isRequired(kind, key) && !columns.has(key))
    errors.push(...missing.map((key) => issue('missing_header', { value: kind.columns[key]?.[0] ?? key })))
  }
  return {
    entries: body.map(({ cells }) => entryOf(cells, columns, kind)),
    layout: { title, headers, rows: body.map(({ row }) => row) },
    errors,
    notices,
  }
}

function entryOf(cells: readonly Cell[], columns: ReadonlyMap<string, number>, kind: Kind) {
  const entry: Record<string, unknown> = {}
  for (const [key, index] of columns) {
    const cell = cells[index]
    if (!isBlank(cell)) entry[key] = valueOf(cell, key, kind)
    else if (kind.clearing?.includes(key)) entry[key] = ''
  }
  return entry
}

/** A day of a spreadsheet is midnight in no time zone; written out it may have any of these forms. */
const writtenDay = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u

function valueOf(cell: Cell, key: string, { dates = [], words = {} }: Kind): unknown {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell !== 'string') return cell
  const day = dates.includes(key) ? writtenDay.exec(cell.trim().normalize('NFKC')) : null
  if (day) return [day[1], day[2]?.padStart(2, '0'), day[3]?.padStart(2, '0')].join('-')
  const meanings = words[key]
  return meanings
    ? cell
        .split(separators)
        .map((word) => meaningOf(word.trim(), meanings))
        .join(',')
    : cell
}

const separators = /[,，、;；\n]/

/** A word may say at which school it holds: 教务负责人@DP. */
function meaningOf(word: string, meanings: Readonly<Record<string, string>>): string {
  const [name = '', ...at] = word.split(/(?=[@＠])/)
  const meaning = Object.hasOwn(meanings, name.trim()) ? (meanings[name.trim()] ?? name) : name
  return [meaning, ...at].join('')
}
