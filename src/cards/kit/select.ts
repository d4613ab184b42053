import { clip } from './clip.ts'
import type { Markdown } from './display.ts'
import type { Choice, MultiSelect, PersonSelect, Select } from './field.ts'
import { given } from './given.ts'
import { fieldLabel } from './label.ts'
import { type PlainText, plainText } from './parts.ts'

interface AskOptions {
  readonly name: string
  readonly label: string
  readonly placeholder?: string | undefined
  readonly required?: boolean | undefined
}

/** Each option is an element of the card's 200. */
export interface ChoiceOption {
  readonly text: string
  readonly value: string
}

interface SelectOptions extends AskOptions {
  readonly options: readonly ChoiceOption[]
  /** Chosen at first; not among the options, nothing is. */
  readonly value?: string | undefined
}

export function select(asked: SelectOptions): readonly [Markdown, Select] {
  const { name, label, options, value, required } = asked
  const index = options.findIndex((option) => option.value === value)
  return [
    fieldLabel(label, required),
    {
      tag: 'select_static',
      name,
      width: 'fill',
      ...given({
        required: required ? true : undefined,
        placeholder: hint(asked.placeholder),
        initial_index: index < 0 ? undefined : index + 1,
      }),
      options: options.map(choice),
    },
  ]
}

interface MultiSelectOptions extends AskOptions {
  readonly options: readonly ChoiceOption[]
  readonly values?: readonly string[] | undefined
}

/** Within a form only. */
export function multiSelect(asked: MultiSelectOptions): readonly [Markdown, MultiSelect] {
  const { name, label, options, values = [], required = false } = asked
  return [
    fieldLabel(label, required),
    {
      tag: 'multi_select_static',
      name,
      width: 'fill',
      required,
      ...given({ placeholder: hint(asked.placeholder) }),
      selected_values: options.map((option) => option.value).filter((value) => values.includes(value)),
      options: options.map(choice),
    },
  ]
}

interface PersonSelectOptions extends AskOptions {
  /** Who can be chosen. Empty: everybody in the chat the card is in. */
  readonly openIds: readonly string[]
  readonly value?: string | undefined
}

export function personSelect(asked: PersonSelectOptions): readonly [Markdown, PersonSelect] {
  const { name, label, openIds, value, required } = asked
  return [
    fieldLabel(label, required),
    {
      tag: 'select_person',
      name,
      width: 'fill',
      ...given({
        required: required ? true : undefined,
        placeholder: hint(asked.placeholder),
        initial_option: value !== undefined && openIds.includes(value) ? value : undefined,
      }),
      options: openIds.map((openId) => ({ value: openId })),
    },
  ]
}

function hint(placeholder: string | undefined): PlainText | undefined {
  return placeholder ? plainText(clip(placeholder)) : undefined
}

function choice({ text, value }: ChoiceOption): Choice {
  return { text: plainText(text), value }
}
