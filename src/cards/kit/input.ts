import { clip } from './clip.ts'
import type { Markdown } from './display.ts'
import type { Checker, DatePicker, Input } from './field.ts'
import { given } from './given.ts'
import { fieldLabel, requiredMark } from './label.ts'
import { plainText } from './parts.ts'

interface InputOptions {
  readonly name: string
  readonly label: string
  readonly placeholder?: string | undefined
  readonly value?: string | undefined
  readonly required?: boolean | undefined
  /** More than one: a field of so many lines. */
  readonly lines?: number | undefined
  /** 1–1000; 1000 where it is left out. */
  readonly maxLength?: number | undefined
}

export function input(options: InputOptions): Input {
  const { name, label, placeholder, value, required, lines = 1, maxLength } = options
  return {
    tag: 'input',
    name,
    label: plainText(required ? `${label} ${requiredMark}` : label),
    label_position: 'top',
    width: 'fill',
    ...given({
      required: required ? true : undefined,
      placeholder: placeholder ? plainText(clip(placeholder)) : undefined,
      default_value: value,
      max_length: maxLength,
    }),
    ...(lines > 1
      ? { input_type: 'multiline_text', rows: Math.trunc(lines), auto_resize: true }
      : { input_type: 'text' }),
  }
}

interface DateOptions {
  readonly name: string
  readonly label: string
  /** yyyy-MM-dd. */
  readonly value?: string | undefined
  readonly required?: boolean | undefined
  readonly placeholder: string
}

/** Comes back as "yyyy-MM-dd +0800". */
export function datePicker(options: DateOptions): readonly [Markdown, DatePicker] {
  const { name, label, value, required, placeholder } = options
  return [
    fieldLabel(label, required),
    {
      tag: 'date_picker',
      name,
      width: 'fill',
      placeholder: plainText(clip(placeholder)),
      ...given({ required: required ? true : undefined, initial_date: value || undefined }),
    },
  ]
}

interface CheckerOptions {
  readonly name: string
  readonly text: string
  readonly checked?: boolean | undefined
}

/** A box to tick, for use in a form: on its own the tick stays with whoever made it. */
export function checker({ name, text, checked = false }: CheckerOptions): Checker {
  return { tag: 'checker', name, checked, text: plainText(text) }
}
