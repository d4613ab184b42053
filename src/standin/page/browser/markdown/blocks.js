import { h } from '../dom.js'
import { markdownInline } from './inline.js'
import { LIST_LINE, markdownLists } from './list.js'
import { isTableStart, markdownTable } from './table.js'

/** @typedef {import('./inline.js').Surroundings} Surroundings */

const FENCE = /^\s*```/
const HEADING = /^(#{1,6})\s+(.*?)\s*#*\s*$/
const RULE = /^\s*(?:(?:[-*_]\s*){3,}|<hr\s*\/?>)\s*$/
const QUOTE = /^\s*>\s?/

/** @typedef {{ readonly lines: readonly string[], at: number }} Reader */

/** Takes lines while they belong. @param {Reader} reader @param {(line: string, index: number) => boolean} belongs */
function take(reader, belongs) {
  const from = reader.at
  while (reader.at < reader.lines.length && belongs(reader.lines[reader.at] ?? '', reader.at)) reader.at += 1
  return reader.lines.slice(from, reader.at)
}

/** @param {Reader} reader @param {Surroundings} surroundings @param {number} depth */
function block(reader, surroundings, depth) {
  const line = reader.lines[reader.at] ?? ''
  const heading = HEADING.exec(line)
  if (FENCE.test(line)) {
    reader.at += 1
    const code = take(reader, (each) => !FENCE.test(each))
    reader.at += 1
    return h('pre', {}, h('code', {}, code.join('\n')))
  }
  if (heading) {
    reader.at += 1
    return h(
      'p',
      { class: `markdown-heading-${heading[1]?.length}` },
      markdownInline(heading[2] ?? '', surroundings),
    )
  }
  if (RULE.test(line)) {
    reader.at += 1
    return h('hr')
  }
  if (QUOTE.test(line) && depth < 4) {
    const quoted = take(reader, (each) => QUOTE.test(each)).map((each) => each.replace(QUOTE, ''))
    return h('blockquote', {}, markdownBlocks(quoted.join('\n'), surroundings, depth + 1))
  }
  if (isTableStart(reader.lines, reader.at)) {
    const rows = take(reader, (each) => each.includes('|'))
    return markdownTable(rows, surroundings)
  }
  if (LIST_LINE.test(line)) {
    const items = take(reader, (each) => LIST_LINE.test(each) || /^\s{2,}\S/.test(each))
    return markdownLists(items, surroundings)
  }
  return paragraph(reader, surroundings)
}

/** @param {Reader} reader @param {Surroundings} surroundings */
function paragraph(reader, surroundings) {
  const from = reader.at
  /** @param {string} line @param {number} index */
  const starts = (line, index) =>
    [FENCE, HEADING, RULE, QUOTE, LIST_LINE].some((pattern) => pattern.test(line)) ||
    isTableStart(reader.lines, index)
  const lines = take(reader, (line, index) => line.trim() !== '' && (index === from || !starts(line, index)))
  return h('p', {}, markdownInline(lines.join('\n'), surroundings))
}

/**
 * @param {string} text
 * @param {Surroundings} surroundings
 * @param {number} [depth]
 * @returns {HTMLElement[]}
 */
export function markdownBlocks(text, surroundings, depth = 0) {
  /** @type {Reader} */
  const reader = { lines: text.replaceAll('\r\n', '\n').split('\n'), at: 0 }
  /** @type {(HTMLElement | HTMLElement[])[]} */
  const blocks = []
  while (reader.at < reader.lines.length) {
    if (reader.lines[reader.at]?.trim() === '') reader.at += 1
    else blocks.push(block(reader, surroundings, depth))
  }
  return blocks.flat()
}
