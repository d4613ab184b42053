import { z } from 'zod'
import { dateSchema } from '../dates.ts'

/** 口径 — what the consortium has chosen for a setting that a pack leaves open. The value as text; see `settingOf`. */
export interface Reading {
  /** `S2-39.reading` */
  readonly name: string
  readonly value: string
}

/** 停用 — a pack that is not in force at a school. Every pack is in force at every school but for these. */
export interface PackException {
  readonly packId: string
  readonly schoolId: string
}

/**
 * What a day of our own is for: the year (`2027`), the school year (`2026-2027`), or the term by its id
 * (`2026-2027-2`). For a filing about a term it is that term, not the one in which it is filed.
 */
export const periodSchema = z.string().regex(/^20\d{2}(?:-20\d{2}(?:-[12])?)?$/)

/**
 * 自定日期 — a day that an administrator has entered for an item. Where the document appoints none (按省通知) it is the day;
 * where it does, it is the consortium's own, earlier deadline (集团内部截止) beside the document's. Nominal: a day off is
 * rolled to the working day before it.
 */
export const ownDateSchema = z.strictObject({
  /** `S1-14` */
  itemId: z.string(),
  period: periodSchema,
  date: dateSchema,
})
export type OwnDate = Readonly<z.output<typeof ownDateSchema>>

/** Everything about policy that the consortium has decided itself. */
export interface Decided {
  readonly readings: readonly Reading[]
  readonly exceptions: readonly PackException[]
  readonly ownDates: readonly OwnDate[]
}
