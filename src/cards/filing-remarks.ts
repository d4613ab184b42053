import type { FieldWarning } from '#src/domain/filing-form/check-content.ts'
import type { FieldFault } from '#src/domain/filing-form/field-fault.ts'
import type { TableFault } from '#src/domain/filing-form/table-fault.ts'
import type { FormField } from '#src/domain/policy/form-field.ts'
import type { Say } from '#src/i18n/say.ts'
import { listText } from './format.ts'

type Fields = readonly FormField[]

const longest = 60
const clipped = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text)

/** What a field is called; its name where the form has it no more. */
export function fieldLabel(fields: Fields, name: string, say: Say): string {
  return fields.find((field) => field.name === name)?.label[say.language] ?? name
}

/** Why something cannot be handed in as it is, a line each. */
export function fieldFaultLines(fault: FieldFault, fields: Fields, say: Say): readonly string[] {
  const field = fieldLabel(fields, fault.field, say)
  if (fault.code !== 'rows_wrong') return [plainFaultText(fault, field, { fields, say })]
  const { faults } = fault
  const columns = columnsOf(fields, fault.field, say)
  return [
    say('file.fault.rows_wrong', { field, count: faults.length }),
    ...faults.map((one) => tableFaultText(one, columns, say)),
  ]
}

type PlainFault = Exclude<FieldFault, { readonly code: 'rows_wrong' }>
interface Words {
  readonly fields: Fields
  readonly say: Say
}

function plainFaultText(fault: PlainFault, field: string, { fields, say }: Words): string {
  switch (fault.code) {
    case 'not_a_number':
    case 'not_a_date':
      return say(`file.fault.${fault.code}`, { field, value: clipped(fault.value) })
    case 'not_yes_or_no':
      return say('file.fault.not_yes_or_no', { field })
    case 'not_an_option':
      return say('file.fault.not_an_option', {
        field,
        value: clipped(fault.value),
        options: optionsText(fault.options, { fields, say }, fault.field),
      })
    case 'not_all_ticked':
      return say('file.fault.not_all_ticked', {
        field,
        options: optionsText(fault.options, { fields, say }, fault.field),
      })
    case 'above_other':
      return say('file.fault.above_other', {
        field,
        value: fault.value,
        other: fieldLabel(fields, fault.other, say),
        limit: fault.limit,
      })
    default:
      return amountFaultText(fault, field, say)
  }
}

type AmountFault = Extract<
  FieldFault,
  { readonly code: 'below' | 'above' | 'not_whole' | 'too_long' | 'too_many_rows' }
>

function amountFaultText(fault: AmountFault, field: string, say: Say): string {
  switch (fault.code) {
    case 'too_long':
      return say('file.fault.too_long', { field, limit: fault.limit })
    case 'too_many_rows':
      return say('file.fault.too_many_rows', { field, limit: fault.limit, rows: fault.rows })
    case 'not_whole':
      return say('file.fault.not_whole', { field, value: fault.value })
    default:
      return say(`file.fault.${fault.code}`, { field, value: fault.value, limit: fault.limit })
  }
}

function optionsText(values: readonly string[], { fields, say }: Words, name: string): string {
  const options = fields.find((field) => field.name === name)?.options ?? []
  const labels = values.map(
    (value) => options.find((option) => option.value === value)?.label[say.language] ?? value,
  )
  return listText(say, labels)
}

/** What should be looked at before it is handed in. */
export function fieldWarningText(warning: FieldWarning, fields: Fields, say: Say): string {
  const field = fieldLabel(fields, warning.field, say)
  switch (warning.code) {
    case 'sum_differs':
      return say('file.warning.sum_differs', { field, stated: warning.stated, counted: warning.counted })
    case 'cells_empty': {
      const columns = fields.find(({ name }) => name === warning.field)?.columns ?? []
      const column =
        columns.find(({ name }) => name === warning.column)?.label[say.language] ?? warning.column
      const named = listText(say, warning.rows.slice(0, 10).map(clipped))
      const rows = warning.rows.length > 10 ? `${named}…` : named
      return say('file.warning.cells_empty', { field, column, rows })
    }
    case 'no_rows':
      return say('file.warning.no_rows', { field })
    default:
      return say('file.warning.answered_no', { field })
  }
}

/** The headings a table should have, those it must have first. */
export function columnsOf(fields: Fields, name: string, say: Say): string {
  const columns = fields.find((field) => field.name === name)?.columns ?? []
  const inOrder = [...columns].toSorted((one, other) => Number(other.required) - Number(one.required))
  return listText(
    say,
    inOrder.map(({ label }) => label[say.language]),
  )
}

/** A fault of a spreadsheet, with its row and column as the spreadsheet has them. */
export function tableFaultText(fault: TableFault, columns: string, say: Say): string {
  if ('row' in fault) {
    const { row, value } = fault
    const [of, column] = [clipped(fault.of), clipped(fault.column)]
    const place =
      of === '' ? say('file.sheet.place', { row, column }) : say('file.sheet.placeOf', { row, of, column })
    if (fault.code === 'empty_cell' || fault.code === 'too_long')
      return say(`file.sheet.${fault.code}`, { place })
    return say(`file.sheet.${fault.code}`, { place, value: clipped(value) })
  }
  switch (fault.code) {
    case 'missing_column':
    case 'double_column':
      return say(`file.sheet.${fault.code}`, { column: clipped(fault.column) })
    case 'too_many_rows':
      return say('file.sheet.too_many_rows', { rows: fault.rows, limit: fault.limit })
    case 'no_header':
      return say('file.sheet.no_header', { columns })
    default:
      return say(`file.sheet.${fault.code}`)
  }
}
