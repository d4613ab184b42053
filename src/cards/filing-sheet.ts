import type { FieldWarning } from '#src/domain/filing-form/check-content.ts'
import type { TableFault } from '#src/domain/filing-form/table-fault.ts'
import { isTable, rowsOf } from '#src/domain/filing-form/table-sums.ts'
import type { FilingContent } from '#src/domain/filing-content.ts'
import type { FilingForm } from '#src/domain/policy/form-field.ts'
import type { Say } from '#src/i18n/say.ts'
import { columnsOf, fieldLabel, fieldWarningText, tableFaultText } from './filing-remarks.ts'
import { filingRows } from './filing-rows.ts'
import { listText } from './format.ts'
import { button, card, markdown, note, plain, type Block } from './kit.ts'
import { defineView } from './view.ts'

type Outcome =
  | { readonly stage: 'reading' | 'failed' | 'gone' }
  /** Every row is well, and in the draft. */
  | {
      readonly stage: 'taken'
      readonly content: FilingContent
      /** Fields that were empty and now hold what the rows make. */
      readonly filledIn: readonly string[]
      readonly warnings: readonly FieldWarning[]
      readonly unknown: readonly string[]
    }
  | { readonly stage: 'refused'; readonly faults: readonly TableFault[]; readonly unknown: readonly string[] }

export interface FilingSheetShown {
  readonly name: string
  readonly obligationId: string
  readonly form: FilingForm
  /** The table the file was read for. */
  readonly field: string
  readonly outcome: Outcome
}

/** 表格 — what became of a spreadsheet: taken whole, or every fault by row and column and nothing taken. */
export const filingSheet = defineView<FilingSheetShown>({
  name: 'filing-sheet',
  audience: 'private',
  draw(shown, say) {
    const { name, outcome } = shown
    switch (outcome.stage) {
      case 'reading':
        return card(
          { title: say('file.sheet.readingTitle') },
          markdown(plain(say('file.sheet.reading', { name }))),
        )
      case 'failed':
      case 'gone':
        return card(
          { title: plainName(name), tone: 'grey' },
          markdown(plain(say(`file.sheet.${outcome.stage}`, { name }))),
        )
      case 'taken':
        return takenCard(shown, outcome, say)
      default:
        return refusedCard(shown, outcome, say)
    }
  },
})

function numberIn(content: FilingContent, field: string): number {
  const value = content[field]
  return typeof value === 'number' ? value : 0
}

const plainName = (name: string) => (name === '' ? '—' : name)

function takenCard(
  { name, form, field, obligationId }: FilingSheetShown,
  { content, filledIn, warnings, unknown }: Extract<Outcome, { stage: 'taken' }>,
  say: Say,
) {
  const table = form.fields.filter(isTable).find((one) => one.name === field)
  const count = rowsOf(content[field]).length
  const filled = filledIn.map((one) =>
    say('file.sheet.filledIn', { field: fieldLabel(form.fields, one, say), sum: numberIn(content, one) }),
  )
  const odd = warnings.map((warning) => `⚠️ ${plain(fieldWarningText(warning, form.fields, say))}`)
  return card(
    { title: say('file.sheet.takenTitle'), tone: warnings.length > 0 ? 'orange' : 'green' },
    markdown(plain(say('file.sheet.taken', { name, count, filing: form.name[say.language] }))),
    table && filingRows(table, { content, typed: {} }, say),
    filled.length > 0 && markdown(plain(filled.join('\n'))),
    odd.length > 0 && markdown(odd.join('\n')),
    ...unknownBlock(unknown, say),
    button({
      text: say('file.continue'),
      kind: 'primary',
      action: { action: 'filing.open', obligation: obligationId },
    }),
  )
}

const mostFaults = 25

function refusedCard(
  { name, form, field }: FilingSheetShown,
  { faults, unknown }: Extract<Outcome, { stage: 'refused' }>,
  say: Say,
) {
  const columns = columnsOf(form.fields, field, say)
  const lines = faults.slice(0, mostFaults).map((fault) => `❗ ${plain(tableFaultText(fault, columns, say))}`)
  return card(
    { title: say('file.sheet.refusedTitle', { count: faults.length }), tone: 'orange' },
    markdown(plain(say('file.sheet.refused', { name }))),
    markdown(lines.join('\n')),
    faults.length > mostFaults && note(say('file.fault.more', { count: faults.length - mostFaults })),
    ...unknownBlock(unknown, say),
  )
}

function unknownBlock(unknown: readonly string[], say: Say): readonly Block[] {
  const named = unknown.slice(0, 10).map((one) => one.slice(0, 30))
  return unknown.length > 0 ? [note(say('file.sheet.unknown', { columns: listText(say, named) }))] : []
}
