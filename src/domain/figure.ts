/** 填报数 — one figure of a school: numerator, denominator and the day it stands for. */
export interface Figure {
  readonly schoolId: string
  readonly metric: string
  readonly numerator: number
  readonly denominator: number
  readonly asOf: string
  /** The files behind it, by name. */
  readonly evidence: readonly string[]
  /** By which reading of the consortium it was reported, such as `S2-38.level=school`; none where nobody knows. */
  readonly reading?: string
  /** Counted by the product itself, from so many records of its own; none where a school reported it. */
  readonly records?: number
  /** The day until which it may still be reached; past it, or without one, it is judged. */
  readonly openUntil?: string
  /** Of a major, where each is counted apart. */
  readonly majorId?: string
}
