import { h, styled } from '../dom.js'
import { asText } from './context.js'
import { createFormScope } from './form-scope.js'
import { space } from './looks.js'

/** Its fields are sent together, by the press of its submit button. */
/** @param {import('./context.js').Spec} spec @param {import('./context.js').CardContext} context */
export function form(spec, context) {
  const inside = { ...context, form: createFormScope() }
  const element = h(
    'div',
    {
      class: `form ${spec['direction'] === 'horizontal' ? 'form--horizontal' : ''}`,
      role: 'group',
      'aria-label': asText(spec['name']),
      'data-name': asText(spec['name']),
    },
    context.render(spec['elements'], inside),
  )
  return styled(element, {
    gap: space(spec['vertical_spacing']),
    padding: space(spec['padding']),
    margin: space(spec['margin']),
  })
}
