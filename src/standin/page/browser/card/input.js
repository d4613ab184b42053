import { h } from '../dom.js'
import { asNumber, asText } from './context.js'
import { controlName, field, pressChange } from './field.js'
import { contentOf } from './plain-text.js'

const LONGEST = 1000

/** @typedef {import('./context.js').Spec} Spec */

/** @param {Spec} spec */
function element(spec) {
  const common = {
    class: 'text-input',
    placeholder: contentOf(spec['placeholder']),
    maxlength: Math.min(Math.max(asNumber(spec['max_length'], LONGEST), 1), LONGEST),
    disabled: spec['disabled'] === true,
    'aria-label': controlName(spec),
    autocomplete: 'off',
  }
  if (spec['input_type'] === 'multiline_text')
    return h('textarea', { ...common, rows: asNumber(spec['rows'], 5) })
  return h('input', { ...common, type: spec['input_type'] === 'password' ? 'password' : 'text' })
}

/** @param {Spec} spec @param {import('./context.js').CardContext} context */
export function input(spec, context) {
  const control = element(spec)
  const initial = asText(spec['default_value'])
  control.value = initial
  // Outside a form Feishu sends what was typed on Enter.
  control.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.isComposing) return
    if (context.form || control instanceof HTMLTextAreaElement) return
    void pressChange(spec, context, () => ({ inputValue: control.value }))
  })
  return field(spec, context, {
    element: control,
    focusable: control,
    read: () => control.value,
    isEmpty: () => control.value.trim() === '',
    reset: () => (control.value = initial),
  })
}
