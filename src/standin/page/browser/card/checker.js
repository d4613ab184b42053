import { h, styled } from '../dom.js'
import { icon } from '../icons.js'
import { markdownBlocks } from '../markdown/blocks.js'
import { asSpec, asText } from './context.js'
import { pressChange } from './field.js'
import { space } from './looks.js'
import { contentOf } from './plain-text.js'

/** A tick; in a form its value is a boolean, else the press carries `checked`. */
/** @param {import('./context.js').Spec} spec @param {import('./context.js').CardContext} context */
export function checker(spec, context) {
  const initial = spec['checked'] === true
  const text = asSpec(spec['text'])
  const box = h('input', { type: 'checkbox', disabled: spec['disabled'] === true })
  box.checked = initial
  const strikes = asSpec(spec['checked_style'])['show_strikethrough'] === true
  const element = h(
    'label',
    {
      class: `checker ${strikes ? 'checker--strikes' : ''}`,
      'data-name': asText(spec['name']),
      title: contentOf(spec['hover_tips']) || null,
    },
    box,
    h('span', { class: 'checker-box' }, icon('check')),
    h(
      'span',
      { class: 'checker-text markdown' },
      text['tag'] === 'lark_md' ? markdownBlocks(contentOf(text), context) : contentOf(text),
    ),
  )
  box.addEventListener('change', () => void pressChange(spec, context, () => ({ checked: box.checked })))
  context.form?.add({
    name: asText(spec['name']),
    required: false,
    read: () => box.checked,
    isEmpty: () => false,
    reset: () => (box.checked = initial),
    complain: () => undefined,
    focus: () => box.focus(),
  })
  return styled(element, { padding: space(spec['padding']), margin: space(spec['margin']) })
}
