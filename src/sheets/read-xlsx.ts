import type { Grid } from './table.ts'

/** Every sheet of a workbook. Throws for what is none. */
export async function readXlsx(bytes: Uint8Array): Promise<readonly Grid[]> {
  // Loaded by the first file: most processes never see one.
  const { default: readExcelFile } = await import('read-excel-file/node')
  const sheets = await readExcelFile(Buffer.from(bytes))
  return sheets.map(({ sheet, data }) => ({
    title: sheet,
    // Its types count the constructor of dates among the values of cells.
    rows: data.map((cells) => cells.map((cell) => (typeof cell === 'function' ? null : cell))),
  }))
}
