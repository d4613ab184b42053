import type { JsonObject } from './parts.ts'

export interface Point {
  readonly label: string
  readonly value: number
}

export interface SeriesPoint extends Point {
  readonly series: string
}

/** The points that can be drawn; one without a figure is a gap. */
export function values(data: readonly (Point | SeriesPoint)[]): readonly JsonObject[] {
  return data
    .filter((point) => Number.isFinite(point.value))
    .map((point) => ({
      label: point.label,
      value: point.value,
      ...('series' in point && { series: point.series }),
    }))
}
