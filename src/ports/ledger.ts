import type { ExportScope } from '#src/domain/export.ts'
import type { Obligation } from '#src/domain/obligation.ts'
import type { Observation } from '#src/domain/observation.ts'
import type { FilingState } from './filings.ts'

export interface LedgerSlice {
  readonly scope: Pick<ExportScope, 'all' | 'schoolIds' | 'majorIds' | 'majorsAt'>
  readonly item: string
  /** What is owed for these, and what is due between these days, inclusive. */
  readonly periods: readonly string[]
  readonly from: string
  readonly to: string
}

/** 台账的一行 — what is owed, what was handed in for it, and who reviewed it last. */
export interface LedgerLine {
  readonly obligation: Obligation
  readonly filing: { readonly number: string; readonly state: FilingState } | undefined
  readonly reviewerId: string | undefined
  /** In whose stead. */
  readonly insteadOfId: string | undefined
  /** Records that count for it, and what was sent along with its filing. */
  readonly evidence: number
}

/** 佐证的一行 — a record that stands for something owed. */
export interface EvidenceLine {
  readonly obligation: Pick<Obligation, 'item' | 'schoolId' | 'majorId' | 'period' | 'part'>
  /** `filing`, `observation`, or the kind of an activity. */
  readonly kind: string
  readonly recordId: string
  /** None for an activity. */
  readonly number: string | undefined
  readonly on: string | undefined
  /** When it was handed in, for a filing. */
  readonly at: Date | undefined
  readonly pictures: number
  /** The names of files. */
  readonly files: readonly string[]
}

export interface ObservationSlice {
  readonly scope: ExportScope
  /** Inclusive days. */
  readonly from: string
  readonly to: string
}

export interface ObservationLine {
  readonly observation: Observation
  /** For which items it counts. */
  readonly items: readonly string[]
  readonly attachments: number
}

/**
 * Reads long lists a page at a time, each page after the last line of the one before: what comes or goes meanwhile
 * neither shifts nor doubles a line.
 */
export interface Ledger {
  /** By period, school, major and part. */
  lines(slice: LedgerSlice, after: LedgerLine | undefined, size: number): Promise<readonly LedgerLine[]>
  /** In the same order, then by kind of record. */
  evidence(
    slice: LedgerSlice,
    after: EvidenceLine | undefined,
    size: number,
  ): Promise<readonly EvidenceLine[]>
  /** Filed records, by day and number; drafts and what was withdrawn are not among them. */
  observations(
    slice: ObservationSlice,
    after: ObservationLine | undefined,
    size: number,
  ): Promise<readonly ObservationLine[]>
}
