/** 学期 — a term of teaching weeks. All dates are `YYYY-MM-DD` in the consortium's time zone. */
export interface Term {
  /** `2026-2027-1` */
  readonly id: string
  readonly name: string
  /** The first day of week 1. */
  readonly firstDay: string
  readonly weeks: number
  /** The last day of the term. */
  readonly lastDay: string
  /** 新生开学 — when new students start, if it is known. */
  readonly freshmenStart: string | undefined
}
