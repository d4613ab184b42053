import { catalogue, type MessageKey } from '#src/i18n/messages.ts'
import { textOf, type Say } from '#src/i18n/say.ts'
import { table } from './kit.ts'

interface Count {
  readonly new: number
  readonly changed: number
  readonly unchanged: number
}

/** By kind of row: how many are new, changed and as they were. */
export type ImportCounts = Readonly<Record<string, Count>>

const isKey = (key: string): key is MessageKey => Object.hasOwn(catalogue, key)

function kindText(kind: string, say: Say): string {
  const key = `import.kind.${kind}`
  return isKey(key) ? textOf({ key, values: {} }, say.language) : kind
}

/** Kinds of which the file says nothing are left out. */
export function countsTable(counts: ImportCounts, say: Say) {
  const told = Object.entries(counts).filter(([, count]) => count.new + count.changed + count.unchanged > 0)
  return table({
    columns: [
      { name: 'kind', title: say('import.column.kind') },
      { name: 'new', title: say('import.column.new'), type: 'number' },
      { name: 'changed', title: say('import.column.changed'), type: 'number' },
      { name: 'unchanged', title: say('import.column.unchanged'), type: 'number' },
    ],
    rows: told.map(([kind, count]) => ({
      kind: kindText(kind, say),
      new: count.new,
      changed: count.changed,
      unchanged: count.unchanged,
    })),
  })
}

export function totalsText(counts: ImportCounts) {
  const sum = (change: keyof Count) =>
    Object.values(counts).reduce((total, count) => total + count[change], 0)
  return { new: sum('new'), changed: sum('changed'), unchanged: sum('unchanged') }
}
