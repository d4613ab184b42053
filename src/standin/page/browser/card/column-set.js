import { h, styled } from '../dom.js'
import { asList, asNumber, asSpec, asText } from './context.js'
import { space, toneClass } from './looks.js'

/** @typedef {import('./context.js').CardContext} CardContext */
/** @typedef {import('./context.js').Spec} Spec */

const FLEX_MODES = ['none', 'stretch', 'flow', 'bisect', 'trisect']
const ALIGNMENTS = new Map([
  ['top', 'flex-start'],
  ['center', 'center'],
  ['bottom', 'flex-end'],
])

/** @param {Spec} spec @param {CardContext} context */
function column(spec, context) {
  const width = asText(spec['width']) || 'weighted'
  const tone = spec['background_style'] ? `filled ${toneClass(spec['background_style'])}` : ''
  const element = h('div', { class: `column ${tone}` }, context.render(spec['elements'], context))
  return styled(element, {
    flex: width === 'weighted' ? `${asNumber(spec['weight'], 1)} 1 0` : '0 1 auto',
    width: /^\d{1,4}px$/.test(width) ? width : undefined,
    padding: space(spec['padding']),
    margin: space(spec['margin']),
    gap: space(spec['vertical_spacing']),
    'justify-content': ALIGNMENTS.get(asText(spec['vertical_align'])),
  })
}

/** @param {Spec} spec @param {CardContext} context */
export function columnSet(spec, context) {
  const mode = FLEX_MODES.find((each) => each === spec['flex_mode']) ?? 'none'
  const align = asText(spec['horizontal_align'])
  const tone = spec['background_style'] ? `filled ${toneClass(spec['background_style'])}` : ''
  const columns = asList(spec['columns']).map((each) => column(asSpec(each), context))
  return styled(h('div', { class: `column-set column-set--${mode} ${tone}` }, columns), {
    gap: space(spec['horizontal_spacing']),
    margin: space(spec['margin']),
    'justify-content': { center: 'center', right: 'flex-end' }[align],
  })
}
