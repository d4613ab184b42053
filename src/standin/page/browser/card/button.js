import { h, styled } from '../dom.js'
import { toast } from '../notice/toast.js'
import { asText } from './context.js'
import { confirmed } from './field.js'
import { behaviour, ownWidth, space } from './looks.js'
import { openAddress } from './open-address.js'
import { contentOf } from './plain-text.js'

/** @typedef {import('./context.js').CardContext} CardContext */
/** @typedef {import('./context.js').Spec} Spec */

const TYPES = ['default', 'primary', 'danger', 'text', 'primary_text', 'danger_text']
const FILLED = ['primary_filled', 'danger_filled', 'laser']

/** @param {Spec} spec */
function look(spec) {
  const type = asText(spec['type'])
  const size = asText(spec['size'])
  return [
    'card-button',
    `card-button--${[...TYPES, ...FILLED].includes(type) ? type : 'default'}`,
    `card-button--${['tiny', 'small', 'large'].includes(size) ? size : 'medium'}`,
  ].join(' ')
}

/** Runs one press at a time, with the button turning meanwhile. @param {HTMLElement} element @param {() => Promise<unknown>} work */
async function whileBusy(element, work) {
  element.ariaBusy = 'true'
  element.setAttribute('aria-disabled', 'true')
  await work()
  element.ariaBusy = null
  element.removeAttribute('aria-disabled')
}

/** @param {Spec} spec @param {CardContext} context */
export function button(spec, context) {
  const { value, address } = behaviour(spec)
  const isDisabled = spec['disabled'] === true
  const tips = contentOf(isDisabled ? spec['disabled_tips'] : spec['hover_tips'])
  const kind =
    asText(spec['form_action_type']) ||
    { form_submit: 'submit', form_reset: 'reset' }[asText(spec['action_type'])]
  const element = h(
    'button',
    {
      type: 'button',
      class: look(spec),
      title: tips || null,
      'aria-disabled': isDisabled ? 'true' : null,
      'data-name': asText(spec['name']) || null,
      'data-action': asText(value?.['action']) || null,
    },
    h('span', { class: 'card-button-text' }, contentOf(spec['text'])),
  )

  async function press() {
    const form = kind === 'submit' ? context.form?.collect() : undefined
    if (kind === 'submit' && form === undefined) return
    if (!(await confirmed(spec))) return
    openAddress(address)
    if (value === undefined && kind !== 'submit') return
    const name = asText(spec['name'])
    await context.press({ value: value ?? {}, tag: 'button', ...(name && { name }), ...(form && { form }) })
  }

  element.addEventListener('click', () => {
    if (isDisabled && tips) toast('info', tips)
    if (isDisabled || element.ariaBusy === 'true') return
    if (kind === 'reset') context.form?.reset()
    else void whileBusy(element, press)
  })
  return styled(element, { width: ownWidth(spec['width']), margin: space(spec['margin']) })
}
