import type { Stage } from './stage.ts'

/** One line of output. */
export interface Figure {
  readonly bench: string
  readonly value: number
  readonly unit: string
  /** What stands beside it, measured in the same run on the same servers. */
  readonly baseline: number
  /** `value / baseline`. */
  readonly ratio: number
  readonly notes: string
}

export interface Bench {
  readonly name: string
  readonly summary: string
  readonly run: (stage: Stage) => Promise<readonly Figure[]>
}

/** A figure with its ratio, rounded to what a run can tell. */
export function figure({ bench, value, unit, baseline, notes }: Omit<Figure, 'ratio'>): Figure {
  const ratio = rounded(value / baseline)
  return { bench, value: rounded(value), unit, baseline: rounded(baseline), ratio, notes }
}

/** Four figures; those before the point are all kept. */
export function rounded(value: number): number {
  return Math.abs(value) >= 1_000 ? Math.round(value) : Number(value.toPrecision(4))
}
