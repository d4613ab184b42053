import type { Pair } from '#src/i18n/pair.ts'
import type { MessageKey } from '#src/i18n/messages.ts'
import { textOf, type Say } from '#src/i18n/say.ts'
import type { Records, Store } from '#src/ports/store.ts'

export type CellValue = string | number | undefined

/** A workbook that takes its rows as they come; how it keeps them is somebody else's. */
export interface Workbook {
  sheet(head: {
    readonly title: string
    readonly headers: readonly string[]
    /** In characters. */
    readonly widths: readonly number[]
  }): Promise<void>
  row(cells: readonly CellValue[]): Promise<void>
}

/** One column: its heading (a sentence without holes, or a pack's own words), how wide it is, and what stands in it. */
export interface Column<Line> {
  readonly title: Extract<MessageKey, `column.${string}`> | Pair
  readonly width: number
  readonly of: (line: Line) => CellValue
}

export interface SheetToFill<Line> {
  readonly title: string
  readonly columns: readonly Column<Line>[]
  readonly pages: AsyncIterable<readonly Line[]> | Iterable<readonly Line[]>
}

export interface Filling {
  readonly workbook: Workbook
  readonly say: Say
  /** Is told how many lines were written. */
  readonly progress: (lines: number) => Promise<void>
}

/** Writes one sheet, a page at a time. */
export async function fillSheet<Line>(
  { workbook, say, progress }: Filling,
  { title, columns, pages }: SheetToFill<Line>,
): Promise<void> {
  await workbook.sheet({
    title,
    headers: columns.map((column) => headingOf(column.title, say)),
    widths: columns.map(({ width }) => width),
  })
  for await (const lines of pages) {
    for (const line of lines) await workbook.row(columns.map(({ of }) => of(line)))
    await progress(lines.length)
  }
}

function headingOf(heading: Column<never>['title'], { language }: Say): string {
  return typeof heading === 'string' ? textOf({ key: heading, values: {} }, language) : heading[language]
}

/** Lines that are read together, in a transaction of their own. */
export const pageSize = 1000

/** Reads a long list a page at a time, each after the last line of the one before. */
export async function* pagesOf<Line>(
  store: Pick<Store, 'transaction'>,
  read: (records: Records, after: Line | undefined) => Promise<readonly Line[]>,
): AsyncGenerator<readonly Line[]> {
  for (let after: Line | undefined; ;) {
    const before = after
    const lines = await store.transaction((records) => read(records, before))
    after = lines.at(-1)
    if (lines.length > 0) yield lines
    if (lines.length < pageSize) return
  }
}
