import type { CardFault } from '#src/standin/cards/card-fault.ts'
import type { CardNode } from '#src/standin/cards/card-tree.ts'
import { isJson, listAt, textAt } from '#src/standin/json.ts'

/** Whether a table's rows fit its columns (feishu-cards, table: data_type). 200915 an undeclared key, 200914 a wrong cell. */
export function checkTable({ node, path }: CardNode): CardFault | undefined {
  const types = new Map(
    listAt(node, 'columns')
      .filter(isJson)
      .map((column) => [textAt(column, 'name') ?? '', textAt(column, 'data_type') ?? 'text']),
  )
  for (const [rowIndex, row] of listAt(node, 'rows').entries()) {
    if (!isJson(row)) return wrongCell(path, rowIndex, 0)
    for (const [columnIndex, [key, cell]] of Object.entries(row).entries()) {
      const type = types.get(key)
      if (type === undefined) return { errCode: 200915, errMsg: 'table rows name is invalid', errPath: path }
      if (!fits(type, cell)) return wrongCell(path, rowIndex, columnIndex)
    }
  }
  return undefined
}

const isText = (cell: unknown): boolean => typeof cell === 'string'
/** What is no text is shown as one. */
const isShown = (cell: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof cell)
const isNumber = (cell: unknown): boolean => typeof cell === 'number'
const isOption = (cell: unknown): boolean => isJson(cell) && typeof cell['text'] === 'string'

const cells: Readonly<Record<string, (cell: unknown) => boolean>> = {
  text: isShown,
  lark_md: isShown,
  markdown: isShown,
  number: isNumber,
  date: isNumber,
  options: (cell) =>
    isText(cell) || (Array.isArray(cell) && cell.every((each) => isOption(each) || isText(each))),
  persons: (cell) => isText(cell) || (Array.isArray(cell) && cell.every(isText)),
}

function fits(type: string, cell: unknown): boolean {
  return cell === null || (cells[type]?.(cell) ?? false)
}

function wrongCell(path: string, row: number, column: number): CardFault {
  const errorValue = `row ${String(row)}, column ${String(column)}`
  return { errCode: 200914, errMsg: 'table rows is invalid', errPath: path, errorValue }
}
