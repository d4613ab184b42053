import { h, styled } from '../dom.js'
import { say } from '../language.js'
import { button } from './button.js'
import { checker } from './checker.js'
import { collapsiblePanel } from './collapsible-panel.js'
import { columnSet } from './column-set.js'
import { asList, asSpec, asText } from './context.js'
import { chart } from './chart.js'
import { datePicker, dateTimePicker, timePicker } from './date-pickers.js'
import { form } from './form.js'
import { header } from './header.js'
import { image } from './image.js'
import { input } from './input.js'
import { interactiveContainer } from './interactive-container.js'
import { space } from './looks.js'
import { multiSelectPerson, multiSelectStatic, selectPerson, selectStatic } from './selects.js'
import { overflow } from './overflow.js'
import { table } from './table.js'
import { markdown, textBlock } from './texts.js'

/** @typedef {import('./context.js').CardContext} CardContext */
/** @typedef {import('./context.js').Spec} Spec */

/** @type {ReadonlyMap<string, (spec: Spec, context: CardContext) => HTMLElement>} */
const COMPONENTS = new Map([
  ['markdown', markdown],
  ['div', textBlock],
  ['plain_text', textBlock],
  ['lark_md', markdown],
  ['hr', () => h('hr')],
  ['img', image],
  ['column_set', columnSet],
  ['collapsible_panel', collapsiblePanel],
  ['form', form],
  ['input', input],
  ['select_static', selectStatic],
  ['multi_select_static', multiSelectStatic],
  ['select_person', selectPerson],
  ['multi_select_person', multiSelectPerson],
  ['date_picker', datePicker],
  ['picker_time', timePicker],
  ['picker_datetime', dateTimePicker],
  ['checker', checker],
  ['button', button],
  ['table', table],
  ['chart', chart],
  ['overflow', overflow],
  ['interactive_container', interactiveContainer],
])

/** @param {unknown} elements @param {CardContext} context */
function render(elements, context) {
  return asList(elements).map((each) => {
    const spec = asSpec(each)
    const tag = asText(spec['tag'])
    const draw = COMPONENTS.get(tag)
    // The platform refuses such a card; here one sees at once which component it was.
    if (!draw) return h('div', { class: 'card-unknown' }, say('card.unknown', { tag }))
    const element = draw(spec, context)
    element.classList.add('card-element')
    if (!element.dataset['tag']) element.dataset['tag'] = tag
    return element
  })
}

/**
 * A card of JSON 2.0 as Feishu shows it.
 * @param {unknown} json
 * @param {Omit<CardContext, 'render' | 'form'>} surroundings
 */
export function card(json, surroundings) {
  const spec = asSpec(json)
  const body = asSpec(spec['body'])
  const context = { ...surroundings, render }
  const width = asText(asSpec(spec['config'])['width_mode'])
  const content = h('div', { class: 'card-body' }, render(body['elements'], context))
  styled(content, { gap: space(body['vertical_spacing']), padding: space(body['padding']) })
  return h(
    'article',
    { class: `card card--${['compact', 'fill'].includes(width) ? width : 'default'}` },
    spec['header'] ? header(asSpec(spec['header'])) : null,
    content,
  )
}
