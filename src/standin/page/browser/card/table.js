import { h, styled } from '../dom.js'
import { icon } from '../icons.js'
import { say } from '../language.js'
import { asList, asNumber, asSpec, asText } from './context.js'
import { textAlign, space } from './looks.js'
import { tableCell } from './table-cell.js'

/** @typedef {import('./context.js').Spec} Spec */
/** @typedef {import('./context.js').CardContext} CardContext */

const DEFAULT_PAGE = 5
const LONGEST_PAGE = 10
/** Never broken over two lines. */
const TIGHT = new Set(['number', 'date', 'options', 'persons'])

/** @param {Spec} column */
function columnWidth(column) {
  const width = asText(column['width'])
  return /^\d{1,3}(px|%)$/.test(width) ? width : undefined
}

/** @param {HTMLElement} cell @param {Spec} column */
function dress(cell, column) {
  if (TIGHT.has(asText(column['data_type']))) cell.classList.add('cell--tight')
  const align =
    textAlign(column['horizontal_align']) ?? (column['data_type'] === 'number' ? 'right' : undefined)
  const width = columnWidth(column)
  return styled(cell, { 'text-align': align, width, 'min-width': width?.endsWith('px') ? width : undefined })
}

/** @param {readonly Spec[]} columns @param {Spec} style */
function head(columns, style) {
  const cells = columns.map((column) =>
    dress(h('th', { scope: 'col' }, asText(column['display_name'])), column),
  )
  const isGrey = style['background_style'] === 'grey'
  const classes = `${isGrey ? 'table-head--grey' : ''} ${style['bold'] === false ? 'table-head--plain' : ''}`
  return h('thead', { class: classes }, h('tr', {}, cells))
}

/** Rows by the page, as the client shows them. @param {Spec} spec @param {CardContext} context */
export function table(spec, context) {
  const columns = asList(spec['columns']).map(asSpec)
  const rows = asList(spec['rows']).map(asSpec)
  const size = Math.min(Math.max(asNumber(spec['page_size'], DEFAULT_PAGE), 1), LONGEST_PAGE)
  const pages = Math.max(1, Math.ceil(rows.length / size))
  const body = h('tbody')
  const position = h('span', { class: 'table-position', 'aria-live': 'polite' })
  let page = 0

  /** @param {number} step @param {import('../icons.js').IconName} picture @param {string} label */
  const turner = (step, picture, label) =>
    h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-label': label,
        onclick: () => {
          page = Math.min(Math.max(page + step, 0), pages - 1)
          draw()
        },
      },
      icon(picture),
    )
  const previous = turner(-1, 'back', say('table.previous'))
  const next = turner(1, 'next', say('table.next'))

  function draw() {
    const shown = rows.slice(page * size, (page + 1) * size)
    body.replaceChildren(
      ...shown.map((row) =>
        h(
          'tr',
          {},
          columns.map((column) =>
            dress(h('td', {}, tableCell(column, row[asText(column['name'])], context)), column),
          ),
        ),
      ),
    )
    position.textContent = `${page + 1} / ${pages}`
    previous.disabled = page === 0
    next.disabled = page === pages - 1
  }

  draw()
  const freezes = spec['freeze_first_column'] === true
  const grid = h(
    'table',
    {
      class: `card-table ${freezes ? 'card-table--frozen' : ''} card-table--${asText(spec['row_height']) || 'low'}`,
    },
    head(columns, asSpec(spec['header_style'])),
    body,
  )
  const element = h(
    'div',
    { class: 'table-holder' },
    h('div', { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': say('table.name') }, grid),
    pages > 1 && h('div', { class: 'table-pages' }, previous, position, next),
  )
  return styled(element, { margin: space(spec['margin']) })
}
