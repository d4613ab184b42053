import { type Point, type SeriesPoint, values } from './chart-data.ts'
import { type Threshold, thresholdLine } from './chart-threshold.ts'
import type { Chart } from './display.ts'
import { given } from './given.ts'
import type { JsonObject } from './parts.ts'

interface ChartOptions {
  readonly title?: string | undefined
  /** In pixels, 1–999; then the aspect counts for nothing. */
  readonly height?: number | undefined
  readonly aspect?: Chart['aspect_ratio'] | undefined
}

interface Bounded extends ChartOptions {
  readonly threshold?: Threshold | undefined
}

type BarOptions = Bounded & {
  readonly data: readonly Point[]
  readonly horizontal?: boolean | undefined
}

function bar(options: BarOptions): Chart {
  const { data, horizontal = false, threshold } = options
  return drawn(options, {
    type: 'bar',
    data: { values: values(data) },
    ...(horizontal
      ? { direction: 'horizontal', xField: 'value', yField: 'label' }
      : { xField: 'label', yField: 'value' }),
    label: { visible: true },
    ...thresholdLine(threshold, data, horizontal ? 'x' : 'y'),
  })
}

type GroupedBarOptions = Bounded & { readonly data: readonly SeriesPoint[] }

function groupedBar(options: GroupedBarOptions): Chart {
  const { data, threshold } = options
  return drawn(options, {
    type: 'bar',
    data: { values: values(data) },
    xField: ['label', 'series'],
    yField: 'value',
    seriesField: 'series',
    legends: { visible: true, orient: 'bottom' },
    ...thresholdLine(threshold, data, 'y'),
  })
}

type LineOptions = Bounded & { readonly data: readonly (Point | SeriesPoint)[] }

function line(options: LineOptions): Chart {
  const { data, threshold } = options
  const inSeries = data.some((point) => 'series' in point)
  return drawn(options, {
    type: 'line',
    data: { values: values(data) },
    xField: 'label',
    yField: 'value',
    ...(inSeries && { seriesField: 'series', legends: { visible: true, orient: 'bottom' } }),
    ...thresholdLine(threshold, data, 'y'),
  })
}

type RingOptions = ChartOptions & { readonly data: readonly Point[] }

function ring(options: RingOptions): Chart {
  return drawn(options, {
    type: 'pie',
    data: { values: values(options.data) },
    valueField: 'value',
    categoryField: 'label',
    outerRadius: 0.9,
    innerRadius: 0.6,
    label: { visible: true },
    legends: { visible: true, orient: 'bottom' },
  })
}

function drawn({ title, height, aspect }: ChartOptions, spec: JsonObject): Chart {
  return {
    tag: 'chart',
    chart_spec: { ...spec, ...given({ title: title ? { visible: true, text: title } : undefined }) },
    color_theme: 'brand',
    preview: true,
    ...given({
      aspect_ratio: aspect,
      height: height === undefined ? undefined : `${Math.min(Math.max(Math.round(height), 1), 999)}px`,
    }),
  }
}

/** Charts as the platform draws them: VChart specifications without functions. Page: content-components/chart. */
export const chart = { bar, groupedBar, line, ring }
