import { resourceAddress } from '../api.js'
import { isWebAddress } from '../card/open-address.js'
import { h } from '../dom.js'
import { ENTITY, entityText } from './entities.js'
import { TAGS } from './tags.js'

/** @typedef {import('../card/context.js').CardContext} CardContext */
/** @typedef {Pick<CardContext, 'people' | 'timeZone'>} Surroundings */
/** @typedef {(text: string) => import('../dom.js').Child[]} Inner */
/** @typedef {readonly [RegExp, (match: RegExpExecArray, inner: Inner, surroundings: Surroundings) => import('../dom.js').Child]} Rule */

/** A link where the address is of the web, else the words alone. @param {string} address @param {readonly import('../dom.js').Child[]} children */
export function link(address, children) {
  if (!isWebAddress(address)) return h('span', {}, children)
  return h('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, children)
}

/**
 * Tried in this order where a special character stands.
 * @type {readonly Rule[]}
 */
const RULES = [
  [ENTITY, entityText],
  [/``(.+?)``/y, (match) => h('code', {}, match[1])],
  [/`([^`\n]+)`/y, (match) => h('code', {}, match[1])],
  [
    /!\[([^\]\n]*)\]\(([^)\s]+)\)/y,
    (match) => h('img', { class: 'markdown-image', src: resourceAddress(match[2] ?? ''), alt: match[1] }),
  ],
  [
    /\[([^\]\n]+)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/y,
    (match, inner) => link(match[2] ?? '', inner(match[1] ?? '')),
  ],
  [/\*\*\*(?=\S)([^*]+?)\*\*\*/y, (match, inner) => h('strong', {}, h('em', {}, inner(match[1] ?? '')))],
  [/\*\*(?=\S)((?:[^*]|\*(?!\*))+?)\*\*/y, (match, inner) => h('strong', {}, inner(match[1] ?? ''))],
  [/__(?=\S)((?:[^_]|_(?!_))+?)__/y, (match, inner) => h('strong', {}, inner(match[1] ?? ''))],
  [/~~(?=\S)((?:[^~]|~(?!~))+?)~~/y, (match, inner) => h('s', {}, inner(match[1] ?? ''))],
  [/\*(?=[^\s*])([^*\n]+?)\*/y, (match, inner) => h('em', {}, inner(match[1] ?? ''))],
  [
    /(?<![\p{L}\p{N}])_(?=[^\s_])([^_\n]+?)_(?![\p{L}\p{N}])/uy,
    (match, inner) => h('em', {}, inner(match[1] ?? '')),
  ],
  [/https?:\/\/[^\s<>()（）、，。；]+/y, (match) => link(match[0], [match[0]])],
  [/\n/y, () => h('br')],
]

const SPECIAL = /[&`![*_~h\n<]/g

/** @param {string} text @param {number} at @param {Surroundings} surroundings @param {Inner} inner */
function tokenAt(text, at, surroundings, inner) {
  for (const [pattern, draw] of text[at] === '<' ? TAGS : RULES) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    // The end from the match: drawing what is inside uses the same pattern again and moves its lastIndex.
    if (match) return { node: draw(match, inner, surroundings), end: at + match[0].length }
  }
  return undefined
}

/**
 * One paragraph's markdown as nodes. What is no markdown of the platform is shown as it was written: markup too.
 * @param {string} text
 * @param {Surroundings} surroundings
 * @param {number} [depth] marks inside marks; deeper ones stay text
 * @returns {import('../dom.js').Child[]}
 */
export function markdownInline(text, surroundings, depth = 0) {
  if (depth > 6) return [text]
  /** @type {Inner} */
  const inner = (part) => markdownInline(part, surroundings, depth + 1)
  /** @type {import('../dom.js').Child[]} */
  const nodes = []
  let from = 0
  SPECIAL.lastIndex = 0
  for (let at = nextSpecial(text, 0); at !== -1; at = nextSpecial(text, at)) {
    const token = tokenAt(text, at, surroundings, inner)
    if (!token) {
      at += 1
      continue
    }
    nodes.push(text.slice(from, at), token.node)
    from = token.end
    at = from
  }
  nodes.push(text.slice(from))
  return nodes.filter((node) => node !== '')
}

/** @param {string} text @param {number} from */
function nextSpecial(text, from) {
  SPECIAL.lastIndex = from
  return SPECIAL.exec(text)?.index ?? -1
}
