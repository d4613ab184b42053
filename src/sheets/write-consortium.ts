import { isRecord } from '#src/domain/consortium-file/rows.ts'
import { kinds, type Kind } from './kinds.ts'
import { writeWorkbook, type SheetToWrite } from './write-workbook.ts'

/** A consortium file as a workbook with Chinese headers; what it says besides its rows is left out. */
export function writeConsortium(
  file: Readonly<Record<string, unknown>>,
  before: readonly SheetToWrite[] = [],
): Promise<Uint8Array> {
  const sheets = kinds.flatMap((kind) => {
    const told = file[kind.key]
    const rows = isRecord(told) ? [told] : told
    return Array.isArray(rows) ? [sheetOf(kind, rows.filter(isRecord))] : []
  })
  return writeWorkbook([...before, ...sheets])
}

function sheetOf(kind: Kind, entries: readonly Readonly<Record<string, unknown>>[]): SheetToWrite {
  const keys = Object.keys(kind.columns)
  const headers = keys.map((key) => kind.columns[key]?.[0] ?? key)
  return {
    title: kind.titles[0],
    headers,
    rows: entries.map((entry) => keys.map((key) => cellOf(entry[key], kind.words?.[key]))),
    widths: headers.map((header) => Math.max(12, header.length * 2 + 2)),
  }
}

function cellOf(value: unknown, words: Readonly<Record<string, string>> = {}): string | number | undefined {
  if (Array.isArray(value)) return value.map((one) => wordFor(String(one), words)).join('、')
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return value
  return typeof value === 'string' ? wordFor(value, words) : undefined
}

/** The first word people write for it. */
function wordFor(value: string, words: Readonly<Record<string, string>>): string {
  const [name = '', ...at] = value.split(/(?=@)/)
  const word = Object.entries(words).find(([, meaning]) => meaning === name)?.[0] ?? name
  return [word, ...at].join('')
}
