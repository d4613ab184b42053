import { extname } from 'node:path'
import type { ImportIssue, IssueCode } from '#src/domain/consortium-file/issue.ts'
import { isRecord } from '#src/domain/consortium-file/rows.ts'
import type { SheetLayout, Workbook } from '#src/domain/consortium-file/workbook.ts'
import { folded, kindTitled, silentTitles, type Kind } from './kinds.ts'
import { kindOfCsv, readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { readTable, type Grid } from './table.ts'

/** Reads a consortium file by the ending of its name. Says what is wrong instead of throwing. */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  try {
    const ending = extname(fileName).toLowerCase()
    if (ending === '.json') return fromJson(bytes, fileName)
    if (ending === '.csv') return fromCsv(readCsv(bytes, fileName))
    if (ending === '.xlsx') return fromGrids(await readXlsx(bytes))
    return failed(fileName, 'unknown_kind')
  } catch {
    // Of a file that is none of what it says, nothing better can be told.
    return failed(fileName, 'unreadable')
  }
}

function fromJson(bytes: Uint8Array, fileName: string): Workbook {
  const input: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  return isRecord(input) ? { input, layout: {}, errors: [], notices: [] } : failed(fileName, 'not_a_file')
}

function fromCsv(grid: Grid): Workbook {
  const kind = kindOfCsv(grid)
  return kind ? gathered([{ grid, kind }]) : failed(grid.title, 'unknown_sheet')
}

function fromGrids(grids: readonly Grid[]): Workbook {
  const told = grids.filter(({ title }) => !silentTitles.map(folded).includes(folded(title)))
  const read = told.map((grid) => ({ grid, kind: kindTitled(grid.title) }))
  const known = read.flatMap(({ grid, kind }) => (kind ? [{ grid, kind }] : []))
  const unknown = read.filter(({ kind, grid }) => !kind && grid.rows.length > 0)
  const [first] = unknown
  // A workbook with no sheet we know is a mistake; one sheet more is somebody's notes.
  if (known.length === 0) return failed(first?.grid.title ?? '', 'unknown_sheet')
  const notices = unknown.map(({ grid }) => fault(grid.title, 'unknown_sheet'))
  const workbook = gathered(known)
  return { ...workbook, notices: [...notices, ...workbook.notices] }
}

function gathered(sheets: readonly { readonly grid: Grid; readonly kind: Kind }[]): Workbook {
  const input: Record<string, unknown> = {}
  const layout: Record<string, SheetLayout> = {}
  const errors: ImportIssue[] = []
  const notices: ImportIssue[] = []
  for (const { grid, kind } of sheets) {
    if (layout[kind.key]) {
      errors.push(fault(grid.title, 'double_sheet'))
      continue
    }
    const table = readTable(grid, kind)
    input[kind.key] = table.entries
    layout[kind.key] = table.layout
    errors.push(...table.errors)
    notices.push(...table.notices)
  }
  return { input: errors.length > 0 ? {} : input, layout, errors, notices }
}

function fault(sheet: string, code: IssueCode): ImportIssue {
  return { sheet, row: undefined, column: undefined, code, data: { value: sheet } }
}

const failed = (name: string, code: IssueCode): Workbook => ({
  input: {},
  layout: {},
  errors: [fault(name, code)],
  notices: [],
})
