import { extname } from 'node:path'
import type { TableCells } from '#src/domain/filing-form/table-cell.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'

/** The cells of every sheet of a file; undefined where it is none that can be read. */
export async function readCells(
  bytes: Uint8Array,
  fileName: string,
): Promise<readonly TableCells[] | undefined> {
  try {
    const grids =
      extname(fileName).toLowerCase() === '.csv' ? [readCsv(bytes, fileName)] : await readXlsx(bytes)
    return grids.map(({ rows }) => rows)
  } catch {
    // Of a file that is none of what it says, nothing better can be told.
    return undefined
  }
}
