import { h } from '../dom.js'
import { markdownInline } from './inline.js'

/** @typedef {import('./inline.js').Surroundings} Surroundings */
/** @typedef {{ indent: number, number: number | undefined, text: string }} Item */

/** A list's line: indent, number if it has one, words. */
export const LIST_LINE = /^(\s*)(?:[-*+]|(\d{1,9})[.)])\s+(.*)$/

/** @param {readonly string[]} lines @returns {Item[]} */
function readItems(lines) {
  /** @type {Item[]} */
  const items = []
  for (const line of lines) {
    const match = LIST_LINE.exec(line)
    const last = items.at(-1)
    if (match) {
      const [, indent = '', number, text = ''] = match
      items.push({ indent: indent.length, number: number === undefined ? undefined : Number(number), text })
    } else if (last) last.text += `\n${line.trim()}`
  }
  return items
}

/** Each item of the outermost level with what stands under it. @param {readonly Item[]} items */
function branches(items) {
  const indent = items[0]?.indent ?? 0
  /** @type {{ item: Item, under: Item[] }[]} */
  const found = []
  for (const item of items) {
    const last = found.at(-1)
    if (last && item.indent > indent + 1) last.under.push(item)
    else found.push({ item, under: [] })
  }
  return found
}

/**
 * One list for each run of items of one kind: numbers after dashes begin another.
 * @param {readonly Item[]} items @param {Surroundings} surroundings
 * @returns {HTMLElement[]}
 */
function build(items, surroundings) {
  /** @type {HTMLElement[]} */
  const lists = []
  for (const { item, under } of branches(items)) {
    const tag = item.number === undefined ? 'UL' : 'OL'
    const last = lists.at(-1)
    const list = last?.tagName === tag ? last : tag === 'UL' ? h('ul') : h('ol', { start: item.number })
    if (list !== last) lists.push(list)
    list.append(h('li', {}, markdownInline(item.text, surroundings), build(under, surroundings)))
  }
  return lists
}

/** Lists, with lists inside them by their indent. @param {readonly string[]} lines @param {Surroundings} surroundings */
export function markdownLists(lines, surroundings) {
  return build(readItems(lines), surroundings)
}
