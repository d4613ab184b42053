/** Styles of cells, by their place in `styles`. */
const header = 1
const text = 2

export type CellValue = string | number | undefined

/** The longest text a cell takes (Excel specifications and limits). */
export const longestText = 32_767

export const styles =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8F0FE"/></patternFill></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" fillId="2" applyFont="1" applyFill="1"/>' +
  '<xf xfId="0" numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs>' +
  '</styleSheet>'

/** The beginning of a sheet whose first row stays in sight. Widths are in characters. */
export function sheetHead(widths: readonly number[]): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>' +
    '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    `</sheetView></sheetViews>${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>`
  )
}

export const sheetTail = '</sheetData></worksheet>'

/** Texts stand in their cells, so that nothing has to be kept until the end; rows count from 1. */
export function rowXml(cells: readonly CellValue[], row: number, isHeader = false): string {
  const written = cells.map((value, column) => cellXml(value, `${columnName(column)}${row}`, isHeader))
  return `<row r="${row}">${written.join('')}</row>`
}

function cellXml(value: CellValue, place: string, isHeader: boolean): string {
  if (value === undefined || value === '') return ''
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`
  const style = isHeader ? header : text
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

/** 0 is A, 26 is AA. */
function columnName(index: number): string {
  const rest = index % 26
  const before = Math.floor(index / 26)
  return (before === 0 ? '' : columnName(before - 1)) + String.fromCodePoint(65 + rest)
}

/** What XML 1.0 has no way to say. */
// oxlint-disable-next-line no-control-regex -- these are the ones that have to go
const unspeakable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g
const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function escaped(value: string): string {
  const cut = value.length > longestText ? `${value.slice(0, longestText - 1)}…` : value
  return cut
    .toWellFormed()
    .replaceAll(unspeakable, '')
    .replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? mark)
}
