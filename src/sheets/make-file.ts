import { catalogue } from '#src/i18n/messages.ts'
import { writeFilingTables } from './write-filing-tables.ts'
import { writeTemplate } from './write-template.ts'

/** Makes a file that is not kept but can always be made again. */
export function makeFile(recipe: string): Promise<Uint8Array> {
  if (recipe.startsWith(filingTables)) return writeFilingTables(recipe.slice(filingTables.length))
  if (recipe !== 'import-template') throw new Error('a file nobody knows how to make')
  return writeTemplate(guide.map((key) => catalogue[key]))
}

const guide = ['guide.1', 'guide.2', 'guide.3', 'guide.4', 'guide.5', 'guide.7', 'guide.6'] as const

/** See `templateRecipe` of the filings. */
const filingTables = 'filing-tables:'
