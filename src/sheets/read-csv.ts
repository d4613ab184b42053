import { parse } from 'csv-parse/sync'
import { headerRow, type Grid } from './table.ts'
import { columnHeaded, isRequired, kinds, kindTitled, type Kind } from './kinds.ts'

/** The one sheet of a CSV file. Throws for what is none. */
export function readCsv(bytes: Uint8Array, fileName: string): Grid {
  const text = decode(bytes)
  const [firstLine = ''] = text.split('\n', 1)
  const delimiter =
    ['\t', ',', ';'].toSorted((a, b) => countOf(firstLine, b) - countOf(firstLine, a))[0] ?? ','
  const rows: string[][] = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false })
  return { title: fileName.replace(/\.[^.]*$/, ''), rows }
}

const countOf = (line: string, mark: string) => line.split(mark).length

/** UTF-8 where it is valid; otherwise what Chinese spreadsheets write. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}

/** What a CSV file is a table of: by its name, or by its headers. */
export function kindOfCsv(grid: Grid): Kind | undefined {
  const [, name = ''] = /^([\p{Script=Han}A-Za-z_ ]+)/u.exec(grid.title) ?? []
  return kindTitled(grid.title) ?? kindTitled(name) ?? kindHeaded(grid)
}

function kindHeaded(grid: Grid): Kind | undefined {
  const headers = (grid.rows[headerRow(grid)] ?? []).map(String)
  const fits = kinds.flatMap((kind) => {
    const keys = new Set(headers.map((header) => columnHeaded(kind, header)))
    const complete = Object.keys(kind.cells.shape).every((key) => !isRequired(kind, key) || keys.has(key))
    return complete ? [{ kind, fit: keys.size }] : []
  })
  return fits.toSorted((one, other) => other.fit - one.fit)[0]?.kind
}
