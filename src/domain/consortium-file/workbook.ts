import type { ImportIssue } from './issue.ts'

/** Where the rows of one kind stood, so that a fault can be found by who wrote them. */
export interface SheetLayout {
  /** What the sheet is called in the file. */
  readonly title: string
  /** The header of each column, by its key. */
  readonly headers: Readonly<Record<string, string>>
  /** The row of the file, from 1, of each row of data. */
  readonly rows: readonly number[]
}

/** By the keys of a consortium file; a kind that came as JSON has none. */
export type Layout = Readonly<Record<string, SheetLayout>>

/** A file that was read, whatever its format, as far as a file alone can be judged. */
export interface Workbook {
  /** For readConsortiumFile; empty while there are errors. */
  readonly input: Readonly<Record<string, unknown>>
  readonly layout: Layout
  /** Already in the words of the file. */
  readonly errors: readonly ImportIssue[]
  readonly notices: readonly ImportIssue[]
}

/** The same issue by the sheet, row and header that stand in the file. */
export function located(issue: ImportIssue, layout: Layout): ImportIssue {
  const sheet = layout[issue.sheet]
  if (!sheet) return issue
  const { row, column, data } = issue
  const first = data['first']
  return {
    ...issue,
    sheet: sheet.title,
    row: row === undefined ? undefined : (sheet.rows[row - 1] ?? row),
    column: column === undefined ? undefined : (sheet.headers[column] ?? column),
    data: typeof first === 'number' ? { ...data, first: sheet.rows[first - 1] ?? first } : data,
  }
}
