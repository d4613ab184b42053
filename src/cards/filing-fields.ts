import type { FieldValue, FilingContent } from '#src/domain/filing-content.ts'
import type { Typed } from '#src/domain/filing-form/filled.ts'
import { textLimits } from '#src/domain/filing-form/find-faults.ts'
import { rowsOf } from '#src/domain/filing-form/table-sums.ts'
import { isDate } from '#src/domain/dates.ts'
import type { FormField } from '#src/domain/policy/form-field.ts'
import type { Say } from '#src/i18n/say.ts'
import { datePicker, input, multiSelect, select, type Block } from './kit.ts'

export interface FilledFields {
  readonly content: FilingContent
  /** What could not be understood, as it was typed. */
  readonly typed: Typed
}

/**
 * One field of the form of a filing, under its own name. The platform's `required` is not used: it would hold back the
 * button that keeps an unfinished draft.
 */
export function filingField(field: FormField, { content, typed }: FilledFields, say: Say): Block {
  const value = content[field.name]
  const filled: Filled = { value, typed: typed[field.name], text: typed[field.name] ?? textOf(value) }
  return drawn[field.kind](field, filled, say)
}

interface Filled {
  readonly value: FieldValue | undefined
  readonly typed: string | undefined
  /** As it stands in a field of text. */
  readonly text: string
}

function textOf(value: FieldValue | undefined): string {
  if (value === undefined || typeof value === 'boolean') return ''
  return typeof value === 'object' ? '' : String(value)
}

function labelOf({ label, required }: FormField, say: Say): string {
  return required ? `${label[say.language]} *` : label[say.language]
}

type Draw = (field: FormField, filled: Filled, say: Say) => Block

const line: Draw = (field, { text }, say) =>
  input({
    name: field.name,
    label: labelOf(field, say),
    placeholder: field.hint?.[say.language],
    value: text,
    maxLength: textLimits.text,
  })

const drawn: Readonly<Record<FormField['kind'], Draw>> = {
  text: line,
  number: line,
  long_text: (field, { text }, say) =>
    input({
      name: field.name,
      label: labelOf(field, say),
      placeholder: field.hint?.[say.language],
      value: text,
      lines: 2,
      maxLength: textLimits.long_text,
    }),
  date: (field, { text }, say) =>
    datePicker({
      name: field.name,
      label: labelOf(field, say),
      // What is no day cannot be shown in a calendar; the remark above the form names it.
      value: isDate(text) ? text : '',
      placeholder: field.hint?.[say.language] ?? say('file.pick'),
    }),
  choice: (field, { text }, say) =>
    select({
      name: field.name,
      label: labelOf(field, say),
      placeholder: say('file.pick'),
      options: optionsOf(field, say),
      value: text,
    }),
  choices: (field, { value }, say) =>
    multiSelect({
      name: field.name,
      label: labelOf(field, say),
      placeholder: say('file.pick'),
      options: optionsOf(field, say),
      values: typeof value === 'object' ? value.filter((one) => typeof one === 'string') : [],
    }),
  yes_no: (field, { value }, say) =>
    select({
      name: field.name,
      label: labelOf(field, say),
      placeholder: say('file.pick'),
      options: [
        { text: say('file.yes'), value: 'yes' },
        { text: say('file.no'), value: 'no' },
      ],
      ...(typeof value === 'boolean' ? { value: value ? 'yes' : 'no' } : {}),
    }),
  // The rows themselves are shown above: what is pasted here takes their place.
  table: (field, { value, text }, say) => {
    const count = rowsOf(value).length
    const label = labelOf(field, say)
    return input({
      name: field.name,
      label: count > 0 ? say('file.tableTaken', { label, count }) : label,
      placeholder: say('file.tableHint'),
      value: text,
      lines: 2,
      maxLength: textLimits.table,
    })
  },
}

function optionsOf({ options = [] }: FormField, say: Say) {
  return options.map(({ value, label }) => ({ value, text: label[say.language] }))
}
