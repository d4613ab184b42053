/** What can be had as a spreadsheet: 台账, 督查材料, 听课记录, 指标. */
export const exportKinds = ['ledger', 'inspection', 'observations', 'kpi'] as const
export type ExportKind = (typeof exportKinds)[number]

export function isExportKind(word: string): word is ExportKind {
  return exportKinds.some((kind) => kind === word)
}

/** How far somebody's export goes; the parts are joined by "or", and one without parts holds nothing. */
export interface ExportScope {
  /** Everything of the consortium. */
  readonly all: boolean
  readonly schoolIds: readonly string[]
  readonly majorIds: readonly string[]
  /** Where those majors count: everywhere, or at these schools alone. */
  readonly majorsAt: 'everywhere' | readonly string[]
  /** Whose own records are in it, besides. */
  readonly personId: string | undefined
}
