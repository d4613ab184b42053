/** 填报数 — one figure a school reported: numerator, denominator and the day it stands for. */
export interface Figure {
  readonly schoolId: string
  readonly metric: string
  readonly numerator: number
  readonly denominator: number
  readonly asOf: string
  readonly evidence: readonly string[]
}
