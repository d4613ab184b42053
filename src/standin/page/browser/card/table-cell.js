import { avatar } from '../avatar.js'
import { wallTime } from '../dates.js'
import { h } from '../dom.js'
import { markdownBlocks } from '../markdown/blocks.js'
import { asList, asNumber, asSpec, asText } from './context.js'
import { toneClass } from './looks.js'

/** @typedef {import('./context.js').CardContext} CardContext */
/** @typedef {import('./context.js').Spec} Spec */
/** @typedef {import('../dom.js').Child} Child */

/** @param {Spec} column @param {unknown} value */
function numberText(column, value) {
  if (typeof value !== 'number') return asText(value)
  const { precision, symbol, separator } = /** @type {Record<string, unknown>} */ (asSpec(column['format']))
  const digits = asNumber(precision, -1)
  const text = value.toLocaleString('en-US', {
    useGrouping: separator === true,
    minimumFractionDigits: Math.min(Math.max(digits, 0), 10),
    maximumFractionDigits: digits < 0 ? 10 : Math.min(digits, 10),
  })
  return `${asText(symbol)}${text}`
}

/** @param {Spec} column @param {unknown} value @param {CardContext} context */
function dateText(column, value, context) {
  if (typeof value !== 'number') return asText(value)
  const { date, time } = wallTime(new Date(value), context.timeZone)
  const [year = '', month = '', day = ''] = date.split('-')
  const [hour = '', minute = ''] = time.split(':')
  /** @type {Record<string, string>} */
  const parts = { YYYY: year, YY: year.slice(2), MM: month, DD: day, HH: hour, mm: minute, ss: '00' }
  const format = asText(column['date_format']) || 'YYYY/MM/DD'
  return format.replaceAll(/YYYY|YY|MM|DD|HH|mm|ss/g, (part) => parts[part] ?? part)
}

/** @param {unknown} value */
function options(value) {
  const list = Array.isArray(value) ? value.map(asSpec) : [{ text: value }]
  return list
    .filter((option) => asText(option['text']) !== '')
    .map((option) =>
      h('span', { class: `text-tag ${toneClass(option['color'], 'blue')}` }, asText(option['text'])),
    )
}

/** @param {unknown} value @param {CardContext} context */
function persons(value, context) {
  const ids = Array.isArray(value) ? asList(value).map(asText) : [asText(value)]
  return ids
    .filter((id) => id !== '')
    .map((id) => context.people.find((person) => person.openId === id)?.name ?? id)
    .map((name) => h('span', { class: 'chip' }, avatar(name), name))
}

/**
 * What a cell shows of its value, by the column's `data_type`.
 * @param {Spec} column @param {unknown} value @param {CardContext} context
 * @returns {Child[]}
 */
export function tableCell(column, value, context) {
  switch (column['data_type']) {
    case 'number':
      return [numberText(column, value)]
    case 'date':
      return [dateText(column, value, context)]
    case 'options':
      return options(value)
    case 'persons':
      return persons(value, context)
    case 'lark_md':
    case 'markdown':
      return [h('div', { class: 'markdown' }, markdownBlocks(asText(value), context))]
    default:
      return [asText(value)]
  }
}
