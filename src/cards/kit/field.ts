import type { Callback, Confirm, OpenUrl, Placed, PlainText } from './parts.ts'

export interface Button extends Placed {
  readonly tag: 'button'
  readonly text: PlainText
  readonly type: 'default' | 'primary_filled' | 'danger' | 'text'
  readonly width?: 'default' | 'fill'
  readonly disabled?: boolean
  readonly confirm?: Confirm
  readonly behaviors: readonly (Callback | OpenUrl)[]
  /** Within a form every button has one, unique in the card. */
  readonly name?: string
  readonly form_action_type?: 'submit' | 'reset'
}

interface Field extends Placed {
  readonly name: string
  /** Only within a form. */
  readonly required?: boolean
  readonly width?: 'default' | 'fill'
  readonly placeholder?: PlainText
}

export interface Input extends Field {
  readonly tag: 'input'
  readonly label: PlainText
  readonly label_position: 'top' | 'left'
  readonly default_value?: string
  /** 1–1000. */
  readonly max_length?: number
  readonly input_type: 'text' | 'multiline_text'
  readonly rows?: number
  readonly auto_resize?: boolean
}

export interface Choice {
  readonly text: PlainText
  readonly value: string
}

export interface Select extends Field {
  readonly tag: 'select_static'
  readonly options: readonly Choice[]
  /** From 1; the page describes `initial_option` as the option's text, which need not be unique. */
  readonly initial_index?: number
}

export interface MultiSelect extends Field {
  readonly tag: 'multi_select_static'
  /** Left out, it counts as true. */
  readonly required: boolean
  readonly options: readonly Choice[]
  readonly selected_values: readonly string[]
}

export interface PersonSelect extends Field {
  readonly tag: 'select_person'
  /** Open ids. Empty: everybody in the chat. */
  readonly options: readonly { readonly value: string }[]
  readonly initial_option?: string
}

export interface DatePicker extends Field {
  readonly tag: 'date_picker'
  readonly placeholder: PlainText
  /** yyyy-MM-dd. */
  readonly initial_date?: string
}

export interface Checker extends Placed {
  readonly tag: 'checker'
  readonly name: string
  readonly checked: boolean
  readonly text: PlainText
}

/** Components people use. Pages: card-json-v2-components/interactive-components. */
export type Interactive = Button | Input | Select | MultiSelect | PersonSelect | DatePicker | Checker
