import type { TableRow } from '#src/domain/filing-content.ts'
import type { Words } from '#src/domain/policy/words.ts'
import type { Say } from '#src/i18n/say.ts'
import { listText } from './format.ts'
import { facts, heading, images, note, table, type Block } from './kit.ts'

/** What stands in a filing, field by field, as its reader sees it. */
export interface ShownContent {
  readonly fields: readonly { readonly label: Words; readonly value: string | readonly Words[] }[]
  readonly tables: readonly ShownTable[]
  readonly images: readonly string[]
  readonly pictureCount: number
  readonly files: readonly string[]
}

interface ShownTable {
  readonly label: Words
  readonly columns: readonly { readonly name: string; readonly label: Words; readonly number: boolean }[]
  /** The first ones. */
  readonly rows: readonly TableRow[]
  readonly rowCount: number
  readonly sums: readonly { readonly label: Words; readonly sum: number }[]
}

/** A card holds three tables. */
const mostTables = 3
/** Long answers are cut only where all of them together would not fit a card. */
const roomForAll = 2000
const longest = 300

export function contentBlocks(say: Say, shown: ShownContent): readonly Block[] {
  const rows = shown.fields.map(({ label, value }) => [label[say.language], text(say, value)] as const)
  const fits = rows.reduce((sum, [, value]) => sum + value.length, 0) <= roomForAll
  return [
    rows.length > 0 && facts(fits ? rows : rows.map(([label, value]) => [label, cut(value)])),
    ...shown.tables.slice(0, mostTables).flatMap((one) => tableBlocks(say, one)),
    ...attachmentBlocks(say, shown),
  ]
}

function text(say: Say, value: string | readonly Words[]): string {
  if (typeof value === 'string') return value
  return listText(
    say,
    value.map((words) => words[say.language]),
  )
}

function cut(value: string): string {
  return value.length > longest ? `${value.slice(0, longest)}…` : value
}

/** The table with what its numbers come to. */
function tableBlocks(say: Say, { label, columns, rows, rowCount, sums }: ShownTable): readonly Block[] {
  const count =
    rows.length < rowCount
      ? say('review.rowsShown', { count: rowCount, shown: rows.length })
      : say('review.rows', { count: rowCount })
  const totals = sums.map((one) =>
    say('review.sum', { label: one.label[say.language], sum: Math.round(one.sum * 100) / 100 }),
  )
  return [
    heading(label[say.language]),
    note(listText(say, [count, ...totals])),
    table({
      columns: columns.map((column) => ({
        name: column.name,
        title: column.label[say.language],
        type: column.number ? 'number' : 'text',
      })),
      rows: rows.map((row) => Object.fromEntries(columns.map((column) => [column.name, cell(row, column)]))),
      pageSize: 5,
    }),
  ]
}

function cell(row: TableRow, { name, number }: { readonly name: string; readonly number: boolean }) {
  const value = row[name]
  if (value === undefined) return undefined
  return number && typeof value === 'number' ? value : String(value)
}

/** Pictures, and how many files of what names. */
export function attachmentBlocks(
  say: Say,
  { images: keys, pictureCount, files }: Pick<ShownContent, 'images' | 'pictureCount' | 'files'>,
): readonly Block[] {
  if (pictureCount + files.length === 0) return [note(say('review.noFiles'))]
  const names = files.filter((name) => name !== '')
  const count = say('review.files', { images: pictureCount, files: files.length })
  return [...images(keys), note(names.length > 0 ? `${count} · ${listText(say, names)}` : count)]
}
