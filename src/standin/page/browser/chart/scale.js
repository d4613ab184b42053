/** Steps people count in. */
const STEPS = [1, 2, 2.5, 5, 10]
const STEPS_WANTED = 4

/**
 * A scale from zero (or below) to the first round number over the largest value.
 * @param {readonly number[]} values
 * @param {number} [least] the scale reaches at least this
 */
export function niceScale(values, least = 0) {
  const low = Math.min(0, ...values)
  const high = Math.max(0, least, ...values)
  const rough = (high - low || 1) / STEPS_WANTED
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * (STEPS.find((each) => each * power >= rough) ?? 10)
  const from = Math.floor(low / step) * step
  const to = Math.max(Math.ceil(high / step) * step, from + step)
  const count = Math.round((to - from) / step)
  // Rounded, or 0.1 + 0.2 would stand on the axis.
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((from + index * step).toPrecision(12)))
  return { from, to, ticks }
}

/** @typedef {ReturnType<typeof niceScale>} Scale */

/** @param {number} value */
export function numberText(value) {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 })
}

/** About how wide a text is drawn, in pixels: a Chinese character is as wide as its size, a Latin one about 0.58 of it. */
/** @param {string} text @param {number} [size] */
export function textWidth(text, size = 11) {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e80 ? size : size * 0.58
  return width
}

/** The text cut to a width, with an ellipsis where it was cut. @param {string} text @param {number} room */
export function fitted(text, room) {
  if (textWidth(text) <= room) return text
  let kept = text
  while (kept.length > 1 && textWidth(`${kept}…`) > room) kept = kept.slice(0, -1)
  return `${kept}…`
}
