import type {
  Extension,
  Obligation,
  ObligationKey,
  ObligationState,
  PlannedObligation,
} from '#src/domain/obligation.ts'

export interface ObligationFilter {
  readonly items?: readonly string[]
  readonly periods?: readonly string[]
  readonly schoolIds?: readonly string[]
  readonly majorIds?: readonly string[]
  readonly states?: readonly ObligationState[]
  /** Inclusive days of the deadline, extensions counted. What has no day is left out when one is given. */
  readonly dueFrom?: string
  readonly dueTo?: string
}

export interface Moved {
  readonly id: string
  readonly from: string | undefined
  readonly to: string | undefined
}

export interface Planned {
  readonly added: number
  readonly unchanged: number
  /** Open ones whose day is another now; what is done stays. */
  readonly moved: readonly Moved[]
}

/** 应报、实报、按期 — of one school, major and item. */
export interface FilingCount {
  readonly item: string
  readonly schoolId: string
  readonly majorId: string | undefined
  readonly expected: number
  readonly filed: number
  readonly onTime: number
  readonly overdue: number
}

/**
 * Whoever changes a state, a day or an extension here, or takes one away, calls back the words about it that have not
 * left yet, in the same transaction: see `Reminder.recalls`.
 */
export interface Obligations {
  byId(id: string): Promise<Obligation | undefined>
  byIds(ids: readonly string[]): Promise<readonly Obligation[]>
  /** The same, and nobody changes them until this transaction has ended. */
  hold(ids: readonly string[]): Promise<readonly Obligation[]>
  byKey(key: ObligationKey): Promise<Obligation | undefined>
  /** Soonest deadline first, then school and major; what has no day comes last. */
  list(
    filter: ObligationFilter,
    page?: { readonly size: number; readonly number: number },
  ): Promise<readonly Obligation[]>
  total(filter: ObligationFilter): Promise<number>
  counts(filter: ObligationFilter, today: string): Promise<readonly FilingCount[]>
  /** Adds what is missing and moves what is open, with a trace; what is done stays. Repeating it changes nothing. */
  putAll(plans: readonly PlannedObligation[], at: Date): Promise<Planned>
  /**
   * Takes away those of these items that are not among what is to be kept and that nobody has begun on; only of these
   * periods, and only what is due on that day or later or has no day, where that is said.
   */
  removeUnbegun(
    keep: readonly ObligationKey[],
    among: {
      readonly items: readonly string[]
      readonly periods?: readonly string[]
      readonly dueFrom?: string
    },
  ): Promise<number>
  /** `doneOn`: the day it was handed in; undefined clears it. */
  setState(id: string, state: ObligationState, doneOn: string | undefined): Promise<void>
  setExtension(id: string, extension: Extension | undefined): Promise<void>
  /** Every move of its day, oldest first. */
  moves(id: string): Promise<readonly (Moved & { readonly at: Date })[]>
}
