import { h } from '../dom.js'
import { markdownInline } from './inline.js'

const SEPARATOR = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/

/** @param {readonly string[]} lines @param {number} at */
export function isTableStart(lines, at) {
  return (
    (lines[at]?.includes('|') ?? false) &&
    SEPARATOR.test(lines[at + 1] ?? '') &&
    (lines[at + 1] ?? '').includes('-')
  )
}

/** @param {string} line */
function cells(line) {
  const inside = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inside.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'))
}

/** @param {readonly string[]} lines head, separators, rows @param {import('./inline.js').Surroundings} surroundings */
export function markdownTable(lines, surroundings) {
  const [head = '', , ...rows] = lines
  /** @param {'th' | 'td'} tag @param {string} line */
  const row = (tag, line) =>
    h(
      'tr',
      {},
      cells(line).map((cell) => h(tag, {}, markdownInline(cell, surroundings))),
    )
  return h(
    'div',
    { class: 'table-scroll', tabindex: 0 },
    h(
      'table',
      { class: 'card-table' },
      h('thead', {}, row('th', head)),
      h(
        'tbody',
        {},
        rows.map((line) => row('td', line)),
      ),
    ),
  )
}
