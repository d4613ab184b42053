import type { Point } from './chart-data.ts'
import type { JsonObject } from './parts.ts'

/** What has to be reached, drawn as a dashed line across the chart. */
export interface Threshold {
  readonly value: number
  readonly label: string
}

/** The line and, where the figures all stay below it, an axis long enough to show it. */
export function thresholdLine(
  threshold: Threshold | undefined,
  data: readonly Point[],
  along: 'x' | 'y',
): JsonObject {
  if (!threshold || !Number.isFinite(threshold.value)) return {}
  const { value, label } = threshold
  const reached = data.some((point) => point.value >= value)
  return {
    markLine: [
      {
        [along]: value,
        label: { visible: true, text: label, position: 'insideEndTop' },
        line: { style: { stroke: '#F54A45', lineWidth: 1, lineDash: [4, 4] } },
        endSymbol: { visible: false },
      },
    ],
    ...(!reached && { axes: axesUpTo(value, along) }),
  }
}

/** Naming one axis replaces them all, so both are named. */
function axesUpTo(max: number, along: 'x' | 'y'): readonly JsonObject[] {
  const [figures, names] = along === 'y' ? ['left', 'bottom'] : ['bottom', 'left']
  return [
    { orient: figures, type: 'linear', max },
    { orient: names, type: 'band' },
  ]
}
