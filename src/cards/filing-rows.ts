import type { TableRow } from '#src/domain/filing-content.ts'
import { rowsOf, sumsOf, type TableField } from '#src/domain/filing-form/table-sums.ts'
import type { FilledFields } from './filing-fields.ts'
import type { Say } from '#src/i18n/say.ts'
import { listText } from './format.ts'
import { markdown, note, panel, plain, type Block } from './kit.ts'

/** So much of a card is for the rows of its tables, all together. */
const mostBytes = 5_000
const longestCell = 30

/** The rows of a table that were taken, folded away, with what its numbers come to. */
export function filingRows(field: TableField, { content }: FilledFields, say: Say): Block {
  const rows = rowsOf(content[field.name])
  if (rows.length === 0) return undefined
  const label = field.label[say.language]
  const lines: string[] = []
  let bytes = 0
  for (const [index, row] of rows.entries()) {
    const line = plain(`${index + 1}. ${rowText(field, row)}`)
    bytes += Buffer.byteLength(line)
    if (bytes > mostBytes) break
    lines.push(line)
  }
  const more = lines.length < rows.length && note(say('file.tableMore', { count: rows.length }))
  return panel({ title: tableTitle(field, { label, rows }, say) }, markdown(lines.join('\n')), more)
}

/** 课程设置：8 行，总学时合计 612. */
export function tableTitle(
  field: TableField,
  { label, rows }: { readonly label: string; readonly rows: readonly TableRow[] },
  say: Say,
): string {
  const sums = sumsOf(field, rows).map(({ column, sum }) =>
    say('file.sum', {
      label: field.columns.find(({ name }) => name === column)?.label[say.language] ?? column,
      sum,
    }),
  )
  return listText(say, [say('file.tableRows', { label, count: rows.length }), ...sums])
}

function rowText({ columns }: TableField, row: TableRow): string {
  const cells = columns.map(({ name }) => String(row[name] ?? '—').replaceAll(/\s+/g, ' '))
  return cells
    .map((cell) => (cell.length > longestCell ? `${cell.slice(0, longestCell)}…` : cell))
    .join(' · ')
}
