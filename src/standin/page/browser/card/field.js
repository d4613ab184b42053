import { freshId, h, styled } from '../dom.js'
import { askConfirm } from '../notice/confirm.js'
import { asSpec, asText } from './context.js'
import { behaviour, ownWidth, space } from './looks.js'
import { contentOf } from './plain-text.js'

/** @typedef {import('./context.js').CardContext} CardContext */
/** @typedef {import('./context.js').Spec} Spec */

/**
 * What a control offers to its surroundings. `read` gives the value as a callback carries it.
 * @typedef {object} Control
 * @property {HTMLElement} element
 * @property {HTMLElement} focusable
 * @property {() => unknown} read
 * @property {() => boolean} isEmpty
 * @property {() => void} reset
 */

/** The words a control is known by to those who hear the page. @param {Spec} spec */
export function controlName(spec) {
  return contentOf(spec['label']) || contentOf(spec['placeholder']) || asText(spec['name'])
}

/**
 * A control with its label and its complaint, known to its form if it stands in one.
 * @param {Spec} spec
 * @param {CardContext} context
 * @param {Control} control
 */
export function field(spec, context, control) {
  const label = contentOf(spec['label'])
  const required = spec['required'] === true
  const complaint = h('span', { class: 'field-complaint', id: freshId('complaint'), 'aria-live': 'polite' })
  const labelElement = label && h('span', { class: 'field-label', 'aria-hidden': 'true' }, label)
  const element = h(
    'div',
    {
      class: `field ${spec['label_position'] === 'left' ? 'field--left' : ''} ${required ? 'field--required' : ''}`,
      'data-tag': asText(spec['tag']),
      'data-name': asText(spec['name']),
    },
    labelElement,
    h('div', { class: 'field-control' }, control.element, complaint),
  )
  // A label is a wide target; the control has it as its name already.
  if (labelElement) labelElement.addEventListener('click', () => control.focusable.focus())
  control.focusable.setAttribute('aria-describedby', complaint.id)
  if (required) control.focusable.setAttribute('aria-required', 'true')
  context.form?.add({
    name: asText(spec['name']),
    required,
    read: control.read,
    isEmpty: control.isEmpty,
    reset: control.reset,
    focus: () => control.focusable.focus(),
    complain: (message) => {
      complaint.textContent = message
      element.classList.toggle('field--wrong', message !== '')
      control.focusable.toggleAttribute('aria-invalid', message !== '')
    },
  })
  return styled(element, { width: ownWidth(spec['width']), margin: space(spec['margin']) })
}

/** The component's `confirm`, asked; true where it has none. @param {Spec} spec */
export async function confirmed(spec) {
  if (!spec['confirm']) return true
  const confirm = asSpec(spec['confirm'])
  return askConfirm({ title: contentOf(confirm['title']), text: contentOf(confirm['text']) })
}

/**
 * A change outside a form is pressed at once, if the component calls back at all.
 * @param {Spec} spec
 * @param {CardContext} context
 * @param {() => Partial<import('./context.js').CardPress>} read
 */
export async function pressChange(spec, context, read) {
  const { value } = behaviour(spec)
  if (context.form || value === undefined) return false
  if (!(await confirmed(spec))) return false
  const name = asText(spec['name'])
  await context.press({ value, tag: asText(spec['tag']), ...(name && { name }), ...read() })
  return true
}
