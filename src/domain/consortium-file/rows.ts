import { z } from 'zod'
import type { ImportIssue, IssueCode, Row } from './issue.ts'

/** Reads one sheet into rows that have the right cells; says what is wrong with the others. */
export class SheetReader {
  readonly errors: ImportIssue[] = []
  readonly notices: ImportIssue[] = []

  readonly #file: Readonly<Record<string, unknown>>
  constructor(file: Readonly<Record<string, unknown>>) {
    this.#file = file
  }

  rows<Shape extends z.ZodRawShape>(
    sheet: string,
    cells: z.ZodObject<Shape>,
  ): Row<z.infer<z.ZodObject<Shape>>>[] {
    const value = this.#file[sheet]
    if (value === undefined) return []
    if (!Array.isArray(value)) {
      this.errors.push({ sheet, row: undefined, column: undefined, code: 'not_a_list', data: {} })
      return []
    }
    return value.flatMap((entry: unknown, index) => {
      const row = index + 1
      const wrong = (column: string | undefined, code: IssueCode, data: ImportIssue['data'] = {}): void => {
        this.errors.push({ sheet, row, column, code, data })
      }
      const note = (column: string, code: IssueCode, data: ImportIssue['data'] = {}): void => {
        this.notices.push({ sheet, row, column, code, data })
      }
      if (!isRecord(entry)) {
        wrong(undefined, 'not_a_row')
        return []
      }
      for (const column of Object.keys(entry).filter((key) => !Object.hasOwn(cells.shape, key))) {
        this.notices.push({ sheet, row, column, code: 'unknown_column', data: { column } })
      }
      const parsed = cells.safeParse(entry)
      if (parsed.success) return [{ cells: parsed.data, report: { row, wrong, note } }]
      for (const issue of parsed.error.issues) {
        const column = String(issue.path[0] ?? '')
        wrong(column, codeOf(issue.message), shown(entry[column]))
      }
      return []
    })
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const codes = [
  'missing',
  'not_text',
  'not_a_number',
  'not_a_list_of_words',
  'not_yes_or_no',
  'not_a_date',
  'out_of_range',
  'unknown_value',
] as const

function codeOf(message: string): IssueCode {
  return codes.find((code) => code === message) ?? 'unknown_value'
}

/** The cell as it was, short enough for a list of faults. */
function shown(cell: unknown): ImportIssue['data'] {
  if (typeof cell === 'number') return { value: cell }
  return typeof cell === 'string' && cell !== '' ? { value: cell.slice(0, 60) } : {}
}
