import { h } from '../dom.js'
import { asList, asSpec, asText } from './context.js'
import { toneClass } from './looks.js'
import { contentOf } from './plain-text.js'

/** @param {import('./context.js').Spec} spec */
export function header(spec) {
  const title = contentOf(spec['title'])
  const subtitle = contentOf(spec['subtitle'])
  const tags = asList(spec['text_tag_list']).slice(0, 3).map(asSpec)
  return h(
    'header',
    {
      class: `card-header ${toneClass(spec['template'])}`,
      'data-template': asText(spec['template']) || 'default',
    },
    h(
      'div',
      { class: 'card-title-row' },
      h('h3', { class: 'card-title' }, title),
      tags.map((tag) =>
        h('span', { class: `text-tag ${toneClass(tag['color'], 'neutral')}` }, contentOf(tag['text'])),
      ),
    ),
    subtitle && h('p', { class: 'card-subtitle' }, subtitle),
  )
}
