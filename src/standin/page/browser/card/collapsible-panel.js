import { h, styled } from '../dom.js'
import { icon } from '../icons.js'
import { markdownBlocks } from '../markdown/blocks.js'
import { asSpec } from './context.js'
import { space, toneClass } from './looks.js'
import { contentOf } from './plain-text.js'

/** @param {import('./context.js').Spec} spec @param {import('./context.js').CardContext} context */
export function collapsiblePanel(spec, context) {
  const head = asSpec(spec['header'])
  const title = asSpec(head['title'])
  const content = title['tag'] === 'plain_text' ? contentOf(title) : markdownBlocks(contentOf(title), context)
  const tint = head['background_color'] ? `filled ${toneClass(head['background_color'])}` : ''
  const body = h('div', { class: 'collapsible-body' }, context.render(spec['elements'], context))
  styled(body, { padding: space(spec['padding']), gap: space(spec['vertical_spacing']) })
  const panel = h(
    'details',
    {
      class: `collapsible ${spec['border'] ? 'collapsible--bordered' : ''}`,
      open: spec['expanded'] === true,
    },
    h(
      'summary',
      {
        class: `collapsible-head ${tint} ${head['icon_position'] === 'left' ? 'collapsible-head--left' : ''}`,
      },
      h('span', { class: 'collapsible-title markdown' }, content),
      icon('down'),
    ),
    body,
  )
  return styled(panel, { margin: space(spec['margin']) })
}
