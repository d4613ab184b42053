import { h } from './dom.js'

const HUES = 8

/** @param {string} text */
function hueOf(text) {
  let mixed = 2_166_136_261
  for (const character of text) mixed = Math.imul(mixed ^ (character.codePointAt(0) ?? 0), 16_777_619)
  return (mixed >>> 13) % HUES
}

/** The last two characters of a Chinese name, the initials of another, as Feishu draws them. @param {string} name */
export function initials(name) {
  if (/^[\u3400-\u9fff·]+$/.test(name)) return name.slice(-2)
  const words = name.split(/\s+/).filter(Boolean)
  if (words.length > 1)
    return words
      .slice(0, 2)
      .map((word) => word.slice(0, 1).toUpperCase())
      .join('')
  return name.slice(0, 2)
}

/**
 * @param {string} name
 * @param {'person' | 'group' | 'bot'} [kind]
 */
export function avatar(name, kind = 'person') {
  const text = kind === 'bot' ? '融' : kind === 'group' ? name.slice(0, 2) : initials(name)
  return h('span', { class: `avatar avatar--${kind} hue-${hueOf(name)}`, 'aria-hidden': 'true' }, text)
}
