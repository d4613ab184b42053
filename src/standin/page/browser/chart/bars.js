import { svg } from '../dom.js'
import { numberText, textWidth } from './scale.js'

/** @typedef {import('./spec.js').Cartesian} Cartesian */
/** @typedef {import('./frame.js').Frame} Frame */
/** @typedef {{ readonly index: number, readonly color: string, readonly slot: number }} Place */

const WIDEST = 34

/** @param {string} series @param {string} category @param {number} value */
export function hint(series, category, value) {
  return svg('title', {}, [series, category, numberText(value)].filter(Boolean).join(' · '))
}

/** @param {Frame} frame @param {number} along @param {number} size @param {readonly [number, number]} ends */
function rectangle(frame, along, size, [from, to]) {
  const low = Math.min(from, to)
  const length = Math.max(Math.abs(to - from), 0.5)
  return frame.horizontal
    ? { x: low, y: along, width: length, height: size }
    : { x: along, y: low, width: size, height: length }
}

/** @param {Frame} frame @param {number} middle @param {number} end @param {number} value */
function barLabel(frame, middle, end, value) {
  const at = frame.horizontal
    ? { x: end + 4, y: middle + 4 }
    : { x: middle, y: end - 4, 'text-anchor': 'middle' }
  return svg('text', { class: 'chart-value', ...at }, numberText(value))
}

/** Bars of all bar series: beside each other, stacked where they share a stack. */
/** @param {Cartesian} chart @param {Frame} frame @param {(index: number) => string} color */
export function bars(chart, frame, color) {
  const drawn = chart.series
    .map((series, index) => ({ series, index }))
    .filter(({ series }) => series.type === 'bar')
  const slots = [...new Set(drawn.map(({ series, index }) => series.stack || `alone ${index}`))]
  const size = Math.min((frame.band * 0.72) / Math.max(slots.length, 1), WIDEST)
  /** @type {Map<string, number>} */
  const reached = new Map()
  const colorsByCategory =
    drawn.length === 1 && chart.colors.length > 1 && chart.colors.length === chart.categories.length

  const widest = Math.max(
    ...drawn.flatMap(({ series }) => series.values.map((value) => textWidth(numberText(value ?? 0)))),
    0,
  )
  const showsLabels = chart.labels && (frame.horizontal || widest <= size + 4)

  return drawn.flatMap(({ series, index }) => {
    const slot = slots.indexOf(series.stack || `alone ${index}`)
    return series.values.flatMap((value, at) => {
      if (value === undefined) return []
      const key = `${slot} ${at}`
      const base = series.stack ? (reached.get(key) ?? 0) : 0
      reached.set(key, base + value)
      const along = frame.center(at) + (slot - slots.length / 2) * size
      const ends = /** @type {const} */ ([
        frame.across(base, series.axis),
        frame.across(base + value, series.axis),
      ])
      const category = chart.categories[at] ?? ''
      const fill = colorsByCategory ? chart.colors[at] : color(index)
      const place = rectangle(frame, along + size * 0.06, size * 0.88, ends)
      return [
        svg('rect', { class: 'chart-bar', fill, rx: 2, ...place }, hint(series.name, category, value)),
        ...(showsLabels ? [barLabel(frame, along + size / 2, ends[1], value)] : []),
      ]
    })
  })
}
