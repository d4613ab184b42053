import { svg } from '../dom.js'
import { fitted, niceScale, numberText, textWidth } from './scale.js'

/** @typedef {import('./spec.js').Cartesian} Cartesian */
/** @typedef {import('./scale.js').Scale} Scale */

/**
 * Where things stand. `along` is the direction of the categories, `across` that of the values; on a horizontal chart
 * they are down and right, else right and up.
 * @typedef {object} Frame
 * @property {boolean} horizontal
 * @property {{ left: number, right: number, top: number, bottom: number }} plot
 * @property {(index: number) => number} center of a category's band
 * @property {number} band
 * @property {(value: number, axis: 'left' | 'right') => number} across
 */

const LINE = 16

/** The sums of stacked series, for a scale that holds them. @param {Cartesian} chart @param {'left' | 'right'} axis */
function reached(chart, axis) {
  const series = chart.series.filter((each) => each.axis === axis)
  /** @type {Map<string, number>} */
  const sums = new Map()
  const alone = []
  for (const each of series) {
    for (const [index, value = 0] of each.values.entries()) {
      const key = `${each.stack} ${index}`
      if (each.stack) sums.set(key, (sums.get(key) ?? 0) + value)
      else alone.push(value)
    }
  }
  const marks = axis === 'left' ? chart.marks.map((mark) => mark.value) : []
  return [...alone, ...sums.values(), ...marks]
}

/** @param {Scale} scale */
const widestTick = (scale) => Math.max(...scale.ticks.map((tick) => textWidth(numberText(tick))))

/** @param {Cartesian} chart @param {number} width @param {number} height */
export function layOut(chart, width, height) {
  const left = niceScale(reached(chart, 'left'), chart.least)
  const right = chart.series.some((each) => each.axis === 'right')
    ? niceScale(reached(chart, 'right'))
    : undefined
  const { axisTitles: titles, horizontal } = chart
  const longest = Math.max(...chart.categories.map((name) => textWidth(name)), 0)
  const plot = {
    left: 10 + (horizontal ? Math.min(longest, width * 0.36) : widestTick(left)) + (titles.left ? LINE : 0),
    right: width - (right ? 10 + widestTick(right) + (titles.right ? LINE : 0) : horizontal ? 30 : 10),
    top: chart.marks.length > 0 ? 30 : chart.labels ? 20 : 10,
    bottom: height - 24 - (titles.bottom ? LINE : 0),
  }
  const start = horizontal ? plot.top : plot.left
  const band = ((horizontal ? plot.bottom : plot.right) - start) / Math.max(chart.categories.length, 1)
  /** @type {Frame} */
  const frame = {
    horizontal,
    plot,
    band,
    center: (index) => start + band * (index + 0.5),
    across(value, axis) {
      const scale = (axis === 'right' ? right : left) ?? left
      const share = (value - scale.from) / (scale.to - scale.from)
      return horizontal
        ? plot.left + share * (plot.right - plot.left)
        : plot.bottom - share * (plot.bottom - plot.top)
    },
  }
  return { frame, left, right }
}

/** @param {Frame} frame @param {Scale} scale */
function gridLines({ plot, horizontal, across }, scale) {
  return scale.ticks.flatMap((tick) => {
    const at = across(tick, 'left')
    const line = horizontal
      ? { x1: at, x2: at, y1: plot.top, y2: plot.bottom }
      : { x1: plot.left, x2: plot.right, y1: at, y2: at }
    const label = horizontal
      ? { x: at, y: plot.bottom + 15, 'text-anchor': 'middle' }
      : { x: plot.left - 6, y: at + 4, 'text-anchor': 'end' }
    return [
      svg('line', { class: tick === 0 ? 'chart-zero' : 'chart-grid', ...line }),
      svg('text', { class: 'chart-tick', ...label }, numberText(tick)),
    ]
  })
}

/** @param {Frame} frame @param {Scale} scale */
function rightTicks({ plot, across }, scale) {
  return scale.ticks.map((tick) =>
    svg('text', { class: 'chart-tick', x: plot.right + 6, y: across(tick, 'right') + 4 }, numberText(tick)),
  )
}

/** @param {Frame} frame @param {readonly string[]} categories */
function categoryLabels({ plot, horizontal, center, band }, categories) {
  if (horizontal) {
    return categories.map((name, index) =>
      svg(
        'text',
        { class: 'chart-tick', x: plot.left - 6, y: center(index) + 4, 'text-anchor': 'end' },
        fitted(name, plot.left - 8),
      ),
    )
  }
  // Every label while they fit; else every second, third … one.
  const widest = Math.max(...categories.map((name) => Math.min(textWidth(name), 64)), 1)
  const every = Math.max(1, Math.ceil((widest + 6) / band))
  return categories.flatMap((name, index) =>
    index % every === 0
      ? svg(
          'text',
          { class: 'chart-tick', x: center(index), y: plot.bottom + 15, 'text-anchor': 'middle' },
          fitted(name, band * every - 2),
        )
      : [],
  )
}

/** @param {Cartesian} chart @param {Frame} frame @param {number} width @param {number} height */
function axisTitles(chart, { plot }, width, height) {
  const { left, right, bottom } = chart.axisTitles
  const middle = (plot.top + plot.bottom) / 2
  const text = { class: 'chart-axis-title', 'text-anchor': 'middle' }
  return [
    left && svg('text', { ...text, transform: `translate(11 ${middle}) rotate(-90)` }, left),
    right && svg('text', { ...text, transform: `translate(${width - 4} ${middle}) rotate(-90)` }, right),
    bottom && svg('text', { ...text, x: (plot.left + plot.right) / 2, y: height - 4 }, bottom),
  ]
}

/** Lines at a value; their words stand over the plot, where no bar or figure is. @param {Cartesian} chart @param {Frame} frame */
export function markLines(chart, { plot, horizontal, across }) {
  const words = chart.marks.map((mark) => mark.text || numberText(mark.value)).join(' · ')
  const lines = chart.marks.map((mark) => {
    const at = across(mark.value, 'left')
    const place = horizontal
      ? { x1: at, x2: at, y1: plot.top - 6, y2: plot.bottom }
      : { x1: plot.left, x2: plot.right, y1: at, y2: at }
    return svg('line', { class: 'chart-mark', ...place })
  })
  const text = { class: 'chart-mark-text', x: plot.right, y: 12, 'text-anchor': 'end' }
  return words ? [...lines, svg('text', text, `- - ${words}`)] : lines
}

/** Grid, ticks and names. @param {Cartesian} chart @param {ReturnType<typeof layOut>} layout @param {number} width @param {number} height */
export function drawFrame(chart, { frame, left, right }, width, height) {
  return svg(
    'g',
    {},
    gridLines(frame, left),
    right && rightTicks(frame, right),
    categoryLabels(frame, chart.categories),
    axisTitles(chart, frame, width, height),
  )
}
