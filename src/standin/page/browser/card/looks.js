import { asSpec, asText } from './context.js'

/** The platform's colour names; each has a class `tone-…` in the style sheet. */
const TONES = new Set(
  'default blue wathet turquoise green lime yellow orange red carmine violet purple indigo grey neutral'.split(
    ' ',
  ),
)

/** `blue`, or `blue-500` taken as blue. @param {unknown} value @param {string} [otherwise] */
export function toneClass(value, otherwise = 'default') {
  const name = asText(value).replace(/-\d+$/, '')
  return `tone-${TONES.has(name) ? name : otherwise}`
}

const SPACES = new Map([
  ['small', '4px'],
  ['medium', '8px'],
  ['large', '12px'],
  ['extra_large', '16px'],
])

const PIXELS = /^-?\d{1,3}px( -?\d{1,3}px){0,3}$/

/** Pixels as written, or the platform's word for them; undefined for anything else. @param {unknown} value */
export function space(value) {
  const text = asText(value)
  return PIXELS.test(text) ? text : SPACES.get(text)
}

const TEXT_SIZES = new Map([
  ['heading-0', '26px'],
  ['heading-1', '22px'],
  ['heading-2', '19px'],
  ['heading-3', '17px'],
  ['heading-4', '16px'],
  ['heading', '16px'],
  ['normal', '14px'],
  ['notation', '12px'],
  ['xxxx-large', '26px'],
  ['xxx-large', '24px'],
  ['xx-large', '22px'],
  ['x-large', '19px'],
  ['large', '17px'],
  ['medium', '14px'],
  ['small', '12px'],
  ['x-small', '11px'],
])

/** @param {unknown} value */
export function textSize(value) {
  return TEXT_SIZES.get(asText(value))
}

/** @param {unknown} value */
export function textAlign(value) {
  const text = asText(value)
  return ['left', 'center', 'right'].includes(text) ? text : undefined
}

/** A component's own width: `fill`, `default` or pixels. @param {unknown} value */
export function ownWidth(value) {
  const text = asText(value)
  if (text === 'fill') return '100%'
  return /^\d{1,4}px$/.test(text) ? `min(100%, ${text})` : undefined
}

/** What presses of the component carry: a callback's value, and an address to open. @param {import('./context.js').Spec} spec */
export function behaviour(spec) {
  const behaviors = (Array.isArray(spec['behaviors']) ? spec['behaviors'] : []).map(asSpec)
  const callback = behaviors.find((each) => each['type'] === 'callback')
  const link = behaviors.find((each) => each['type'] === 'open_url')
  const legacy = spec['value']
  const value = callback
    ? asSpec(callback['value'])
    : typeof legacy === 'object' && legacy
      ? asSpec(legacy)
      : undefined
  return { value, address: link && (asText(link['pc_url']) || asText(link['default_url'])) }
}
