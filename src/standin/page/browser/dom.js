/** @typedef {Node | string | number | null | undefined | false} Child */

const SVG = 'http://www.w3.org/2000/svg'

/**
 * @param {Element} element
 * @param {string} name
 * @param {unknown} value
 */
function setAttribute(element, name, value) {
  if (value === null || value === undefined || value === false) return
  if (name.startsWith('on')) {
    // Only functions: a string here would be markup's way to run a script.
    if (typeof value === 'function') element.addEventListener(name.slice(2), (event) => value(event))
    return
  }
  if (value === true) element.setAttribute(name, '')
  else if (typeof value === 'string' || typeof value === 'number') element.setAttribute(name, `${value}`)
}

/**
 * @param {Element} element
 * @param {Record<string, unknown>} attributes
 * @param {readonly (Child | readonly Child[])[]} children
 */
function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value)
  for (const child of children.flat()) {
    if (child === null || child === undefined || child === false) continue
    element.append(child instanceof Node ? child : String(child))
  }
}

/**
 * An element. Text becomes text nodes, never markup: with this there is no way to write HTML from a message.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [attributes] `onclick` and its like take functions
 * @param {...(Child | readonly Child[])} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  fill(element, attributes, children)
  return element
}

/**
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Child | readonly Child[])} children
 * @returns {SVGElementTagNameMap[Tag]}
 */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag)
  fill(element, attributes, children)
  return element
}

/**
 * Styles through the object model, which the page's content security policy allows where an attribute is not.
 * @template {HTMLElement | SVGElement} Styled
 * @param {Styled} element
 * @param {Record<string, string | number | undefined>} styles
 * @returns {Styled}
 */
export function styled(element, styles) {
  for (const [name, value] of Object.entries(styles)) {
    if (value !== undefined) element.style.setProperty(name, String(value))
  }
  return element
}

/** The keyboard's focus onto what a search found, if it found anything. @param {Element | null | undefined} element */
export function focusOn(element) {
  if (element instanceof HTMLElement) element.focus()
}

let ids = 0

/** An id no other element of this page has. @param {string} prefix */
export function freshId(prefix) {
  ids += 1
  return `${prefix}-${ids}`
}
