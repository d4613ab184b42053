/** A cell of a spreadsheet as its reader gives it. A day is midnight in no time zone. */
export type TableCell = string | number | boolean | Date | null | undefined
export type TableCells = readonly (readonly TableCell[])[]

export function isBlank(cell: TableCell): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
}
