import { svg } from '../dom.js'
import { hint } from './bars.js'
import { fitted, numberText } from './scale.js'

/** @typedef {import('./spec.js').Pie} Pie */

/** @param {number} turn 0 at the top, 1 after a full turn @param {number} radius @param {{ x: number, y: number }} center */
function at(turn, radius, center) {
  const angle = turn * 2 * Math.PI - Math.PI / 2
  return { x: center.x + radius * Math.cos(angle), y: center.y + radius * Math.sin(angle) }
}

/** @param {{ x: number, y: number }} point */
const text = ({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`

/** @param {{ x: number, y: number }} center @param {{ outer: number, inner: number }} radius @param {{ from: number, to: number }} turn */
function wedge(center, { outer, inner }, { from, to }) {
  // An arc from a point to itself is not drawn: a whole is drawn as nearly one.
  const end = Math.min(to, from + 0.9999)
  const large = end - from > 0.5 ? 1 : 0
  const rim = `M${text(at(from, outer, center))}A${outer} ${outer} 0 ${large} 1 ${text(at(end, outer, center))}`
  if (inner === 0) return `${rim}L${text(center)}Z`
  return `${rim}L${text(at(end, inner, center))}A${inner} ${inner} 0 ${large} 0 ${text(at(from, inner, center))}Z`
}

/** @param {Pie} chart @param {number} width @param {number} height @param {(index: number) => string} color */
export function pie(chart, width, height, color) {
  const center = { x: width / 2, y: height / 2 }
  const outer = Math.max(10, Math.min(width, height) / 2 - (chart.labels ? 26 : 8))
  const radius = { outer, inner: outer * chart.hole }
  const total = chart.slices.reduce((sum, slice) => sum + slice.value, 0) || 1
  let from = 0
  return chart.slices.flatMap((slice, index) => {
    const to = from + slice.value / total
    const path = wedge(center, radius, { from, to })
    const middle = at((from + to) / 2, outer + 10, center)
    from = to
    const share = `${numberText((slice.value / total) * 100)}%`
    const anchor = Math.abs(middle.x - center.x) < 8 ? 'middle' : middle.x < center.x ? 'end' : 'start'
    const room = anchor === 'start' ? width - middle.x : middle.x
    return [
      svg(
        'path',
        { class: 'chart-slice', fill: color(index), d: path },
        hint(slice.name, share, slice.value),
      ),
      ...(chart.labels
        ? [
            svg(
              'text',
              { class: 'chart-value', x: middle.x, y: middle.y + 4, 'text-anchor': anchor },
              fitted(`${slice.name} ${share}`, room),
            ),
          ]
        : []),
    ]
  })
}
