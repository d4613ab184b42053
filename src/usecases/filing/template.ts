import { isTable, rowsOf } from '#src/domain/filing-form/table-sums.ts'
import { refusal } from '#src/failure.ts'
import type { Context } from '../context.ts'
import type { OpenFiling } from './open-filing.ts'

/** What begins the recipe of a filing's tables; the rest is `TableTemplate` as a JSON text. */
export const templateRecipe = 'filing-tables:'

/** A spreadsheet to fill in: a sheet for each table of the form, with the rows that are there. */
export interface TableTemplate {
  readonly sheets: readonly {
    readonly title: string
    readonly headers: readonly string[]
    readonly rows: readonly (readonly (string | number)[])[]
  }[]
}

/** Leaves a file to be sent to whoever asks: its headings are those by which it is read again. */
export async function queueTemplate(
  { actor, records, now, newId }: Context,
  { known, draft }: OpenFiling,
  language: 'zh' | 'en',
): Promise<void> {
  const { form } = known
  const template: TableTemplate = {
    sheets: form.fields.filter(isTable).map(({ name, label, columns }) => ({
      title: label[language],
      headers: columns.map((column) => column.label[language]),
      rows: rowsOf(draft.content[name]).map((row) => columns.map((column) => row[column.name] ?? '')),
    })),
  }
  if (template.sheets.length === 0) throw refusal('file.template.none')
  const name = `${form.name[language]}.xlsx`
  await records.files.add(
    {
      id: newId(),
      openId: actor.openId,
      language,
      name,
      content: { recipe: `${templateRecipe}${JSON.stringify(template)}` },
    },
    now,
  )
}
