import type { Cell, SheetData } from 'write-excel-file/node'

export interface SheetToWrite {
  readonly title: string
  /** What stands in the first row; none for a sheet of plain text. */
  readonly headers?: readonly string[]
  readonly rows: readonly (readonly (string | number | undefined)[])[]
  /** In characters, by column. */
  readonly widths?: readonly number[]
}

/** The bytes of an .xlsx file. Everything but numbers is written as text, so that nothing turns into a date. */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  // Loaded by the first file: most processes never write one.
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const written = await writeExcelFile(
    sheets.map(({ title, headers, rows, widths = [] }) => ({
      sheet: title,
      data: dataOf(headers, rows),
      columns: widths.map((width) => ({ width })),
      ...(headers ? { stickyRowsCount: 1 } : {}),
    })),
  ).toBuffer()
  return new Uint8Array(written)
}

function dataOf(headers: readonly string[] | undefined, rows: SheetToWrite['rows']): SheetData {
  const head: Cell[] = (headers ?? []).map((value) => ({
    value,
    fontWeight: 'bold',
    backgroundColor: '#e8f0fe',
  }))
  const body = rows.map((cells) => cells.map(cellOf))
  return headers ? [head, ...body] : body
}

function cellOf(value: string | number | undefined): Cell {
  if (value === undefined || value === '') return null
  return typeof value === 'number' ? { value, type: Number } : { value, type: String, format: '@' }
}
