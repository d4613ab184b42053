import { h, styled } from '../dom.js'
import { asText } from './context.js'
import { confirmed } from './field.js'
import { behaviour, ownWidth, space, toneClass } from './looks.js'
import { openAddress } from './open-address.js'

/** A box that is pressed as a whole; controls inside it keep their own presses. */
/** @param {import('./context.js').Spec} spec @param {import('./context.js').CardContext} context */
export function interactiveContainer(spec, context) {
  const { value, address } = behaviour(spec)
  const isDisabled = spec['disabled'] === true
  const tint = spec['background_style'] ? `filled ${toneClass(spec['background_style'])}` : ''
  const element = h(
    'div',
    {
      class: `interactive ${spec['has_border'] === true ? 'interactive--bordered' : ''} ${tint}`,
      role: 'button',
      tabindex: isDisabled ? -1 : 0,
      'aria-disabled': isDisabled ? 'true' : null,
    },
    context.render(spec['elements'], context),
  )

  async function press() {
    if (isDisabled || element.ariaBusy === 'true' || !(await confirmed(spec))) return
    openAddress(address)
    if (value === undefined) return
    element.ariaBusy = 'true'
    const name = asText(spec['name'])
    await context.press({ value, tag: 'interactive_container', ...(name && { name }) })
    element.ariaBusy = null
  }

  /** @param {Event} event */
  const isOwn = (event) => {
    const control =
      event.target instanceof Element && event.target.closest('button, a, input, textarea, [role=button]')
    return !control || control === element
  }
  element.addEventListener('click', (event) => void (isOwn(event) && press()))
  element.addEventListener('keydown', (event) => {
    if (event.target !== element || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    void press()
  })
  return styled(element, {
    width: ownWidth(spec['width']),
    padding: space(spec['padding']),
    margin: space(spec['margin']),
    gap: space(spec['vertical_spacing']),
  })
}
