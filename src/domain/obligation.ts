import type { obligationKinds } from './policy/pack.ts'

/**
 * 应报事项的状态. `missing` 未报, `draft` 草稿, `submitted` 已提交待审, `returned` 退回, `resubmitted` 重报待审, `passed` 已完成
 * (passed where somebody reviews it, handed in or held where nobody does), `waived` 免报.
 */
export const obligationStates = [
  'missing',
  'draft',
  'submitted',
  'returned',
  'resubmitted',
  'passed',
  'waived',
] as const
export type ObligationState = (typeof obligationStates)[number]
export type ObligationKind = (typeof obligationKinds)[number]

/** 延期 — asked for with a reason, until a day; it moves the deadline once it is granted. */
export interface Extension {
  readonly state: 'asked' | 'granted' | 'refused'
  readonly until: string
  readonly reason: string
}

/** Which duty of a pack, of whom, for what; two obligations of one key are one. */
export interface ObligationKey {
  /** The item of the pack, such as `S0-13`. */
  readonly item: string
  /** The school that owes it; the lead college's where its own teams owe it. */
  readonly schoolId: string
  /** None where it is the school's as a whole. */
  readonly majorId: string | undefined
  /** What it is for: a term `2026-2027-2`, a year `2026`, a school year `2026-2027`, `once`, or an event's id. */
  readonly period: string
  /** From 1; the second meeting of a year is part 2. */
  readonly part: number
}

/** How the day was found, in words of the catalogue: `deadline.<code>` with these values. */
export interface Derivation {
  readonly code: string
  readonly data: Readonly<Record<string, string | number | boolean>>
}

/** 应报事项 — what one school owes by one clause, and until when. */
export interface Obligation extends ObligationKey {
  readonly id: string
  readonly kind: ObligationKind
  /** Before it was rolled to a working day; none where nobody has said a day. */
  readonly nominal: string | undefined
  /** The working day by which it has to be there, without an extension. */
  readonly dueOn: string | undefined
  /** 暂定 — the day rests on holidays not yet published. */
  readonly provisional: boolean
  readonly derivation: Derivation | undefined
  readonly state: ObligationState
  /** The day on which it was handed in or held; kept when it is passed later. */
  readonly doneOn: string | undefined
  readonly extension: Extension | undefined
}

/** What is planned of an obligation: all but what people have done about it. */
export type PlannedObligation = Omit<Obligation, 'id' | 'state' | 'doneOn' | 'extension'>

/** Nobody has to do anything about these any more, or waits for somebody else's verdict. */
const handedIn: readonly ObligationState[] = ['submitted', 'resubmitted', 'passed', 'waived']

/** Whether the school itself still has to act. */
export function isOwed({ state }: Pick<Obligation, 'state'>): boolean {
  return !handedIn.includes(state)
}

/** The day that counts: a granted extension goes before the day that was planned. */
export function deadlineOf({
  dueOn,
  extension,
}: Pick<Obligation, 'dueOn' | 'extension'>): string | undefined {
  return extension?.state === 'granted' ? extension.until : dueOn
}
