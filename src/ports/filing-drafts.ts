import type { FilingContent } from '#src/domain/filing-content.ts'
import type { Kept } from '#src/domain/filing-form/fill-content.ts'

/** A spreadsheet that was sent for a table of a filing and is still to be read. Which table is seen by its headings. */
export interface PendingSheet {
  readonly messageId: string
  readonly resourceKey: string
  readonly name: string
}

/** 备案草稿 — what is being filled in for a filing. It is the school's: whoever may file goes on with it. */
export interface FilingDraft extends Kept {
  readonly filingId: string
  /** Who touched it last. */
  readonly personId: string
  readonly content: FilingContent
  readonly sheet: PendingSheet | undefined
  readonly updatedAt: Date
}

export interface FilingDrafts {
  /** Locked until the transaction ends: of two who fill it in at once the second sees what the first made of it. */
  byFiling(filingId: string): Promise<FilingDraft | undefined>
  /** The one this person touched last. */
  latestOf(personId: string): Promise<FilingDraft | undefined>
  put(draft: FilingDraft): Promise<void>
  remove(filingId: string): Promise<void>
  /** The one whose spreadsheet has waited longest. */
  nextWithSheet(): Promise<FilingDraft | undefined>
}
