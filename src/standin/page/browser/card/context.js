/**
 * What a component of a card is given. `render` draws components inside it; `form` is there inside a form only.
 * @typedef {object} CardContext
 * @property {readonly CardPerson[]} people
 * @property {string} timeZone
 * @property {() => Date} now
 * @property {(press: CardPress) => Promise<unknown>} press settles when the answer is on the screen
 * @property {(elements: unknown, context: CardContext) => HTMLElement[]} render
 * @property {import('./form-scope.js').FormScope} [form]
 */

/** @typedef {{ readonly openId: string, readonly name: string, readonly hint: string }} CardPerson */

/**
 * The fields of `action` in a card callback; `option`, `options`, `checked` and `inputValue` outside a form only.
 * @typedef {object} CardPress
 * @property {Record<string, unknown>} value
 * @property {string} tag
 * @property {string} [name]
 * @property {Record<string, unknown>} [form]
 * @property {string} [option]
 * @property {readonly string[]} [options]
 * @property {boolean} [checked]
 * @property {string} [inputValue]
 */

/** A component as it stands in the card: untrusted, of any shape. */
/** @typedef {Readonly<Record<string, unknown>>} Spec */

/** @param {unknown} value @returns {value is Spec} */
function isSpec(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** @param {unknown} value @returns {Spec} */
export function asSpec(value) {
  return isSpec(value) ? value : {}
}

/** @param {unknown} value @returns {readonly unknown[]} */
export function asList(value) {
  return Array.isArray(value) ? value : []
}

/** @param {unknown} value @returns {string} */
export function asText(value) {
  if (typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : ''
}

/** @param {unknown} value @param {number} otherwise */
export function asNumber(value, otherwise) {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise
}
