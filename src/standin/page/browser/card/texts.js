import { h, styled } from '../dom.js'
import { markdownBlocks } from '../markdown/blocks.js'
import { asSpec } from './context.js'
import { space, textAlign, textSize, toneClass } from './looks.js'
import { contentOf } from './plain-text.js'

/** @typedef {import('./context.js').CardContext} CardContext */
/** @typedef {import('./context.js').Spec} Spec */

/** @param {HTMLElement} element @param {Spec} spec */
function dress(element, spec) {
  return styled(element, {
    'text-align': textAlign(spec['text_align']),
    'font-size': textSize(spec['text_size']),
    margin: space(spec['margin']),
  })
}

/** @param {Spec} spec @param {CardContext} context */
export function markdown(spec, context) {
  return dress(h('div', { class: 'markdown' }, markdownBlocks(contentOf(spec), context)), spec)
}

/** A `div` around its text, or a `plain_text` on its own. @param {Spec} spec @param {CardContext} context */
export function textBlock(spec, context) {
  const text = spec['text'] ? asSpec(spec['text']) : spec
  const isMarkdown = text['tag'] === 'lark_md'
  const content = isMarkdown ? markdownBlocks(contentOf(text), context) : contentOf(text)
  const tone = text['text_color'] ? toneClass(text['text_color']) : ''
  const element = dress(
    h('div', { class: `${isMarkdown ? 'markdown' : 'plain'} ${tone} toned` }, content),
    text,
  )
  return styled(element, { margin: space(spec['margin']) })
}
