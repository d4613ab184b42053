import type { FilingContent } from '#src/domain/filing-content.ts'
import type { FilingState } from '#src/domain/filing-states.ts'

export type { FilingState }

/** 备案 — what a school hands in for one obligation; corrected and handed in again it stays the same filing. */
export interface Filing {
  readonly id: string
  /** `BA-2026-0001`; none until it is handed in for the first time. */
  readonly number: string | undefined
  readonly obligationId: string
  /** The item whose form it is, and the form's own id: `S0-13`, `teaching_plan`. */
  readonly item: string
  readonly form: string
  readonly schoolId: string
  readonly majorId: string | undefined
  /** Counts what was handed in; 0 while it is a first draft. */
  readonly version: number
  readonly content: FilingContent
  readonly state: FilingState
  /** Who filled it in last. */
  readonly personId: string
  /** When it was handed in last. */
  readonly submittedAt: Date | undefined
  readonly updatedAt: Date
}

export interface FilingVersion {
  readonly version: number
  readonly content: FilingContent
  readonly byPersonId: string
  readonly at: Date
}

/** 审核意见 — one round of a filing. */
export interface FilingReview {
  readonly filingId: string
  /** The version it is about. */
  readonly version: number
  readonly verdict: 'passed' | 'returned' | 'reopened'
  /** Required where it was returned or reopened. */
  readonly reason: string
  /** Until when it is to be corrected. */
  readonly newDueOn: string | undefined
  readonly byPersonId: string
  /** 委托 — in whose stead. */
  readonly insteadOfId: string | undefined
  readonly at: Date
}

export interface FilingFilter {
  readonly states?: readonly FilingState[]
  readonly schoolIds?: readonly string[]
  /** Of these majors, or of no major at all where `undefined` is among them. */
  readonly majorIds?: readonly (string | undefined)[]
  readonly items?: readonly string[]
  /** Handed in within these instants. */
  readonly from?: Date
  readonly to?: Date
}

export interface Filings {
  byId(id: string): Promise<Filing | undefined>
  byNumber(number: string): Promise<Filing | undefined>
  /** The one that counts for it; withdrawn ones do not. */
  ofObligation(obligationId: string): Promise<Filing | undefined>
  /** Longest waiting first. */
  list(
    filter: FilingFilter,
    page?: { readonly size: number; readonly number: number },
  ): Promise<{ readonly total: number; readonly rows: readonly Filing[] }>
  insert(filing: Filing): Promise<void>
  /** Writes content and state; with a higher `version` also keeps that version. False when changed meanwhile. */
  update(filing: Filing, before: Pick<Filing, 'version' | 'updatedAt'>): Promise<boolean>
  versions(id: string): Promise<readonly FilingVersion[]>
  addReview(review: FilingReview): Promise<void>
  reviews(id: string): Promise<readonly FilingReview[]>
  /** The obligations for which an extension was asked and not yet decided, soonest deadline first. */
  extensionsAsked(filter: Pick<FilingFilter, 'schoolIds' | 'majorIds'>): Promise<readonly string[]>
  /** Locked until the transaction ends: of two who press at once one waits. */
  hold(id: string): Promise<void>
  /** The same for an obligation. */
  holdObligation(id: string): Promise<void>
  addExtensionDecision(decision: ExtensionDecision): Promise<void>
  /** Oldest first. */
  extensionDecisions(obligationId: string): Promise<readonly ExtensionDecision[]>
}

/** 延期审批 — what became of somebody's asking for more time. */
export interface ExtensionDecision {
  readonly obligationId: string
  readonly verdict: 'granted' | 'refused'
  readonly askedUntil: string
  readonly askedReason: string
  /** The deadline from then on. */
  readonly until: string
  /** Required where it was refused. */
  readonly reason: string
  readonly byPersonId: string
  readonly insteadOfId: string | undefined
  readonly at: Date
}

/** 委托 — reviews handed over for some days. It ends by itself. */
export interface Delegation {
  readonly id: string
  readonly fromId: string
  readonly toId: string
  /** Inclusive days. */
  readonly from: string
  readonly to: string
  readonly createdAt: Date
}

export interface Delegations {
  put(delegation: Delegation): Promise<void>
  /** Those in force on a day, of whoever handed over. */
  on(date: string): Promise<readonly Delegation[]>
  /** Not yet over on a day, by whom they were made. */
  by(personId: string, date: string): Promise<readonly Delegation[]>
  remove(id: string): Promise<void>
}

/** 整改 — what a school must put right after an inspection: finding → answer → verification → closed. */
export interface Rectification {
  readonly id: string
  /** `ZG-2026-0001` */
  readonly number: string
  readonly schoolId: string
  readonly majorId: string | undefined
  /** The clause it rests on, such as `S3-22`. */
  readonly item: string
  readonly finding: string
  readonly dueOn: string
  readonly state: 'open' | 'answered' | 'sent_back' | 'closed'
  readonly openedBy: string
  readonly openedAt: Date
  readonly rounds: readonly RectificationRound[]
}

export interface RectificationRound {
  readonly kind: 'answer' | 'sent_back' | 'closed'
  readonly text: string
  readonly byPersonId: string
  readonly insteadOfId: string | undefined
  readonly at: Date
}

export interface Rectifications {
  byId(id: string): Promise<Rectification | undefined>
  byNumber(number: string): Promise<Rectification | undefined>
  list(filter: {
    readonly schoolIds?: readonly string[]
    readonly majorIds?: readonly (string | undefined)[]
    readonly states?: readonly Rectification['state'][]
  }): Promise<readonly Rectification[]>
  insert(rectification: Rectification): Promise<void>
  /** Adds a round and writes the state and the due day. */
  addRound(id: string, round: RectificationRound, next: Pick<Rectification, 'state' | 'dueOn'>): Promise<void>
  hold(id: string): Promise<void>
}
