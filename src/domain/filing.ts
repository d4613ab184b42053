/**
 * 备案的状态. `missing` 未报, `draft` 草稿, `submitted` 已提交待审, `returned` 退回, `extension` 申请延期, `passed` 已通过.
 */
export const filingStates = ['missing', 'draft', 'submitted', 'returned', 'extension', 'passed'] as const
export type FilingState = (typeof filingStates)[number]

/** 应报事项 — what one school owes for one major in one term, and until when. */
export interface Obligation {
  readonly id: string
  /** Which duty, such as `teaching_plan`. */
  readonly kind: string
  readonly schoolId: string
  readonly majorId: string
  /** The term the filing is for. */
  readonly termId: string
  readonly dueOn: string
  /** 暂定 — the due date rests on holidays not yet published. */
  readonly provisional: boolean
  readonly state: FilingState
}
