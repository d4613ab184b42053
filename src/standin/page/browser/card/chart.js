import { bars } from '../chart/bars.js'
import { seriesColor } from '../chart/colors.js'
import { drawFrame, layOut, markLines } from '../chart/frame.js'
import { lines } from '../chart/lines.js'
import { pie } from '../chart/pie.js'
import { numberText } from '../chart/scale.js'
import { readChartSpec } from '../chart/spec.js'
import { h, styled, svg } from '../dom.js'
import { say } from '../language.js'
import { asSpec, asText } from './context.js'
import { space } from './looks.js'

/** @typedef {NonNullable<ReturnType<typeof readChartSpec>>} Chart */

/** @type {Readonly<Record<string, string>>} */
const RATIOS = { '1:1': '1 / 1', '2:1': '2 / 1', '4:3': '4 / 3', '16:9': '16 / 9' }
const MOST_SPOKEN = 24

/** The figures as a sentence, for those who hear the page. @param {Chart} parsed */
function spoken(parsed) {
  const figures =
    parsed.kind === 'pie'
      ? parsed.slices.map((slice) => `${slice.name} ${numberText(slice.value)}`)
      : parsed.series.flatMap(({ name, values }) =>
          values.flatMap((value, at) =>
            value === undefined
              ? []
              : `${[name, parsed.categories[at]].filter(Boolean).join(' ')} ${numberText(value)}`,
          ),
        )
  return [parsed.title || say('chart.name'), ...figures.slice(0, MOST_SPOKEN)].join('; ')
}

/** @param {Chart} parsed */
function legend(parsed) {
  const names =
    parsed.kind === 'pie' ? parsed.slices.map((slice) => slice.name) : parsed.series.map((each) => each.name)
  if (!parsed.legend || names.every((name) => name === '')) return null
  const items = names.map((name, index) => {
    const swatch = styled(h('span', { class: 'legend-swatch' }), {
      background: seriesColor(parsed.colors, index),
    })
    return h('li', {}, swatch, name)
  })
  return h('ul', { class: 'chart-legend', 'aria-hidden': 'true' }, items)
}

/** @param {Element} node */
function isFigure(node) {
  return node.matches('.chart-value')
}

/** @param {Chart} parsed @param {number} width @param {number} height */
function draw(parsed, width, height) {
  /** @param {number} index */
  const color = (index) => seriesColor(parsed.colors, index)
  const picture = svg('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': spoken(parsed) })
  if (parsed.kind === 'pie') {
    picture.append(...pie(parsed, width, height, color))
    return picture
  }
  const layout = layOut(parsed, width, height)
  const drawn = [...bars(parsed, layout.frame, color), ...lines(parsed, layout.frame, color)]
  picture.append(
    drawFrame(parsed, layout, width, height),
    ...drawn.filter((node) => !isFigure(node)),
    ...markLines(parsed, layout.frame),
    ...drawn.filter(isFigure),
  )
  return picture
}

/** A chart of the common kinds, drawn anew when its room changes. @param {import('./context.js').Spec} spec */
export function chart(spec) {
  const parsed = readChartSpec(spec['chart_spec'])
  if (!parsed) {
    const type = asText(asSpec(spec['chart_spec'])['type'])
    return h('div', { class: 'card-unknown' }, say('chart.unknown', { type }))
  }
  const height = asText(spec['height'])
  const isFixed = /^\d{1,3}px$/.test(height)
  const ratio = RATIOS[asText(spec['aspect_ratio'])] ?? '16 / 9'
  // Its room is kept from the start, so that nothing moves when it is drawn.
  const plot = styled(h('div', { class: 'chart-plot' }), isFixed ? { height } : { 'aspect-ratio': ratio })
  let drawn = 0
  new ResizeObserver(() => {
    const width = Math.round(plot.clientWidth)
    if (width === 0 || width === drawn) return
    drawn = width
    plot.replaceChildren(draw(parsed, width, plot.clientHeight))
  }).observe(plot)
  const element = h(
    'figure',
    { class: 'chart' },
    parsed.title && h('figcaption', { class: 'chart-title' }, parsed.title),
    plot,
    legend(parsed),
  )
  return styled(element, { margin: space(spec['margin']) })
}
