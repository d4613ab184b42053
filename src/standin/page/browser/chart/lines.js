import { svg } from '../dom.js'
import { hint } from './bars.js'
import { numberText } from './scale.js'

/** @typedef {import('./spec.js').Cartesian} Cartesian */
/** @typedef {import('./spec.js').Series} Series */
/** @typedef {import('./frame.js').Frame} Frame */
/** @typedef {{ readonly x: number, readonly y: number, readonly base: number, readonly value: number, readonly at: number }} Point */

/** @param {readonly Point[]} points */
const path = (points) =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')

/** Runs of points without a gap between them. @param {readonly (Point | undefined)[]} points */
function runs(points) {
  /** @type {Point[][]} */
  const all = [[]]
  for (const point of points) {
    if (point) all.at(-1)?.push(point)
    else all.push([])
  }
  return all.filter((run) => run.length > 0)
}

/** @param {Series} series @param {Frame} frame @param {Map<string, number>} reached */
function pointsOf(series, frame, reached) {
  return series.values.map((value, at) => {
    if (value === undefined) return undefined
    const key = `${series.stack} ${at}`
    const base = series.stack ? (reached.get(key) ?? 0) : 0
    if (series.stack) reached.set(key, base + value)
    return {
      x: frame.center(at),
      y: frame.across(base + value, series.axis),
      base: frame.across(base, series.axis),
      value,
      at,
    }
  })
}

/** @param {readonly Point[]} run @param {string} color */
function surface(run, color) {
  const back = run
    .toReversed()
    .map(({ x, base }) => `L${x.toFixed(1)} ${base.toFixed(1)}`)
    .join('')
  return svg('path', { class: 'chart-area', fill: color, d: `${path(run)}${back}Z` })
}

/** Lines and areas, with a dot and a title on every point. */
/** @param {Cartesian} chart @param {Frame} frame @param {(index: number) => string} color */
export function lines(chart, frame, color) {
  /** @type {Map<string, number>} */
  const reached = new Map()
  return chart.series.flatMap((series, index) => {
    if (series.type === 'bar') return []
    const stroke = color(index)
    const found = runs(pointsOf(series, frame, reached))
    const dots = found
      .flat()
      .map(({ x, y, value, at }) =>
        svg(
          'circle',
          { class: 'chart-dot', cx: x, cy: y, r: 3, stroke },
          hint(series.name, chart.categories[at] ?? '', value),
        ),
      )
    const labels = found
      .flat()
      .map(({ x, y, value }) =>
        svg('text', { class: 'chart-value', x, y: y - 7, 'text-anchor': 'middle' }, numberText(value)),
      )
    return [
      ...(series.type === 'area' ? found.map((run) => surface(run, stroke)) : []),
      ...found.map((run) => svg('path', { class: 'chart-line', stroke, d: path(run) })),
      ...dots,
      ...(chart.labels ? labels : []),
    ]
  })
}
