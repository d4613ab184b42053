import { clip } from './clip.ts'
import type { Button } from './field.ts'
import { given } from './given.ts'
import { type Action, type Confirm, plainText } from './parts.ts'

export type ButtonKind = 'primary' | 'default' | 'danger' | 'text'

interface ButtonOptions {
  readonly text: string
  readonly action: Action
  readonly kind?: ButtonKind | undefined
  /** Asks once more before it is sent. */
  readonly confirm?: { readonly title: string; readonly text: string } | undefined
  readonly disabled?: boolean | undefined
  /** Needed within a form, where every name is unique in the card. */
  readonly name?: string | undefined
}

/** A button that calls back with its action. Page: interactive-components/button. */
export function button({ text, action, kind, confirm, disabled, name }: ButtonOptions): Button {
  return {
    tag: 'button',
    text: plainText(clip(text)),
    type: typeOf(kind),
    ...given({
      name,
      disabled: disabled ? true : undefined,
      confirm: confirm && confirmation(confirm.title, confirm.text),
    }),
    behaviors: [{ type: 'callback', value: action }],
  }
}

type SubmitOptions = Omit<ButtonOptions, 'disabled' | 'name'> & { readonly name: string }

/** The button that sends a form, primary where nothing else is said. */
export function submit(options: SubmitOptions): Button {
  return { ...button({ ...options, kind: options.kind ?? 'primary' }), form_action_type: 'submit' }
}

interface LinkOptions {
  readonly text: string
  /** http, https or an address of the platform's client. */
  readonly url: string
  readonly kind?: ButtonKind | undefined
}

/** A button that opens an address. */
export function link({ text, url, kind }: LinkOptions): Button {
  return {
    tag: 'button',
    text: plainText(clip(text)),
    type: typeOf(kind),
    behaviors: [{ type: 'open_url', default_url: url }],
  }
}

/** The platform's `primary` is only blue letters in a border. */
function typeOf(kind: ButtonKind = 'default'): Button['type'] {
  return kind === 'primary' ? 'primary_filled' : kind
}

function confirmation(title: string, text: string): Confirm {
  return { title: plainText(title), text: plainText(text) }
}
