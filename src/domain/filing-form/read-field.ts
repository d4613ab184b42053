import type { FieldValue } from '../filing-content.ts'
import { parseDate } from '../parse-date.ts'
import type { FormField } from '../policy/form-field.ts'
import { foldWidth } from '../reading/fold.ts'
import type { DateContext } from '../reading/date-form.ts'
import type { FieldFault } from './field-fault.ts'
import type { FilledValue } from './filled.ts'
import { parseAmount } from './parse-amount.ts'
import { readTable } from './read-table.ts'
import { findHeader } from './table-header.ts'
import { isTable, type TableField } from './table-sums.ts'
import { tenseOf } from './tense-of.ts'

export type FieldContext = Omit<DateContext, 'tense'>

export type FieldReading =
  | { readonly value: FieldValue }
  /** Nothing was filled in. */
  | { readonly empty: true }
  | { readonly fault: FieldFault }

const empty = { empty: true } as const

/** Understands what was filled into one field. Rows that were pasted with their headings are a table; other words stay words. */
export function readField(field: FormField, filled: FilledValue, context: FieldContext): FieldReading {
  if (field.kind === 'choices') return readChoices(field, filled)
  const text = (typeof filled === 'object' ? filled.join('、') : String(filled)).trim()
  if (text === '') return empty
  if (isTable(field)) return readPasted(field, text, context)
  switch (field.kind) {
    case 'number':
      return readNumber(field.name, text)
    case 'date':
      return readDate(field.name, text, context)
    case 'choice':
      return readChoice(field, text)
    case 'yes_no':
      return readYesNo(field.name, text)
    default:
      return { value: text }
  }
}

function readNumber(field: string, text: string): FieldReading {
  const value = parseAmount(text)
  return value === undefined ? { fault: { field, code: 'not_a_number', value: text } } : { value }
}

function readDate(field: string, text: string, { today, ...context }: FieldContext): FieldReading {
  const value = parseDate(text, today, { ...context, tense: tenseOf(field) })
  return value === undefined ? { fault: { field, code: 'not_a_date', value: text } } : { value }
}

/** 机械制图	64	王牧遥 — cells with tabs between them, as a spreadsheet copies them, or with commas. */
function readPasted(field: TableField, text: string, { today }: FieldContext): FieldReading {
  const lines = text.split(/\r?\n/).map((line) => line.split(line.includes('\t') ? '\t' : /[,，|]/))
  const header = findHeader(field, lines.slice(0, 1))
  if ((header?.columns.size ?? 0) < 2) return { value: text }
  const { rows, faults } = readTable(field, lines, today)
  return faults.length === 0 ? { value: rows } : { fault: { field: field.name, code: 'rows_wrong', faults } }
}

type Options = NonNullable<FormField['options']>

/** By its value, or by what the reader of either language saw. */
function optionOf(options: Options, text: string): Options[number] | undefined {
  const asked = plainWords(text)
  return options.find(({ value, label }) => [value, label.zh, label.en].map(plainWords).includes(asked))
}

function plainWords(words: string): string {
  return foldWidth(words).replaceAll(/\s/g, '').toLowerCase()
}

function notAnOption(field: FormField, value: string): FieldReading {
  const options = (field.options ?? []).map((option) => option.value)
  return { fault: { field: field.name, code: 'not_an_option', value, options } }
}

function readChoice(field: FormField, text: string): FieldReading {
  const option = optionOf(field.options ?? [], text)
  return option ? { value: option.value } : notAnOption(field, text)
}

function readChoices(field: FormField, filled: FilledValue): FieldReading {
  const texts = typeof filled === 'object' ? filled : String(filled).split(/[,，、;；\n]+/)
  const asked = texts.map((text) => text.trim()).filter((text) => text !== '')
  if (asked.length === 0) return empty
  const options = field.options ?? []
  const chosen = asked.map((text) => optionOf(options, text))
  const unknown = asked.find((_, index) => chosen[index] === undefined)
  if (unknown !== undefined) return notAnOption(field, unknown)
  const values = new Set(chosen.map((option) => option?.value))
  // In the order of the form, whatever the order of ticking: two equal answers are equal.
  return { value: options.map(({ value }) => value).filter((value) => values.has(value)) }
}

const yes = /^(?:是|有|对|已|齐|全|√|y|yes|true|1|都?(?:已|有|齐|全)(?:了|全|备|附)?)$/i
const no = /^(?:否|无|没有?|未|不|缺|×|x|n|no|false|0)$/i

function readYesNo(field: string, text: string): FieldReading {
  const folded = foldWidth(text).trim()
  if (yes.test(folded)) return { value: true }
  return no.test(folded) ? { value: false } : { fault: { field, code: 'not_yes_or_no', value: text } }
}
