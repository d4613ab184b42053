import type { ExportKind } from '#src/domain/export.ts'

/** 导出 — a spreadsheet somebody asked for; gone once it was sent. */
export interface PendingExport {
  readonly id: string
  readonly openId: string
  readonly language: 'zh' | 'en'
  readonly kind: ExportKind
  readonly termId: string
  /** For what is about one school. */
  readonly schoolId: string | undefined
  readonly askedAt: Date
}

export interface Exports {
  /** False when this person waits for the same already. */
  put(pending: PendingExport): Promise<boolean>
  /** The oldest. */
  next(): Promise<PendingExport | undefined>
  /** False when it is gone already. */
  remove(id: string): Promise<boolean>
}
