import { isObject, objectsAt } from '../json-object.ts'
import type { Problem } from '../problem.ts'
import { ofKind, problem, type Rule, type Seen, when } from '../seen.ts'
import { cellFault } from './cell.ts'

const mostColumns = 50
const width = /^(?:auto|(?:[89]\d|[1-5]\d\d|600)px|(?:[1-9]|[1-9]\d|100)%)$/

/** Page: content-components/table. */
export const tableRules: Rule = (seen) => [
  ...ofKind(seen, 'table').flatMap((table) => [...pageSizeOf(table), ...columnsOf(table), ...rowsOf(table)]),
  ...ofKind(seen, 'table_column').flatMap(({ value, path }) =>
    when(
      value['width'] !== undefined && !(typeof value['width'] === 'string' && width.test(value['width'])),
      'table-format',
      `${path}.width`,
      'a width is auto, 80px to 600px or 1% to 100%',
    ),
  ),
  ...ofKind(seen, 'number_format').flatMap(formatOf),
]

function pageSizeOf({ value, path }: Seen): readonly Problem[] {
  const size = value['page_size']
  return when(
    size !== undefined && !isBetween(size, 1, 10),
    'table-page-size',
    `${path}.page_size`,
    'a page has 1 to 10 rows',
  )
}

function columnsOf({ value, path }: Seen): readonly Problem[] {
  const columns = objectsAt(value, 'columns', path)
  const names = columns.map((column) => column.value['name'])
  const counted = columns.length >= 1 && columns.length <= mostColumns
  const named = names.every((name) => typeof name === 'string' && name !== '')
  return [
    ...when(!counted, 'table-columns', `${path}.columns`, `a table has 1 to ${mostColumns} columns`),
    ...when(!named, 'table-columns', `${path}.columns`, 'a column has a name'),
    ...when(
      new Set(names).size < names.length,
      'table-columns',
      `${path}.columns`,
      'two columns have one name',
    ),
  ]
}

/** 200914 and 200915. */
function rowsOf({ value, path }: Seen): readonly Problem[] {
  const types = new Map(
    objectsAt(value, 'columns', path).map((column) => [column.value['name'], column.value['data_type']]),
  )
  const rows = value['rows']
  if (!Array.isArray(rows)) return [problem('table-row', `${path}.rows`, 'rows are a list')]
  return rows.flatMap((row: unknown, index): readonly Problem[] => {
    const at = `${path}.rows[${index}]`
    if (!isObject(row)) return [problem('table-row', at, 'a row is an object')]
    return Object.entries(row).flatMap(([name, cell]) => {
      if (!types.has(name)) return [problem('table-row', `${at}.${name}`, 'no column has this name')]
      const fault = cell === undefined ? undefined : cellFault(types.get(name), cell)
      return fault === undefined ? [] : [problem('table-cell', `${at}.${name}`, fault)]
    })
  })
}

function formatOf({ value, path }: Seen): readonly Problem[] {
  const { precision, symbol } = value
  return [
    ...when(
      precision !== undefined && !isBetween(precision, 0, 10),
      'table-format',
      `${path}.precision`,
      'a figure has 0 to 10 decimals',
    ),
    ...when(
      symbol !== undefined && !(typeof symbol === 'string' && Array.from(symbol).length <= 1),
      'table-format',
      `${path}.symbol`,
      'a symbol is one character',
    ),
  ]
}

function isBetween(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}
