import type { ObligationState } from './obligation.ts'

/**
 * 备案的状态. `draft` 草稿, `submitted` 已提交待审, `returned` 退回, `resubmitted` 重报待审, `passed` 已通过（锁定）,
 * `withdrawn` 已撤回.
 */
export const filingStates = ['draft', 'submitted', 'returned', 'resubmitted', 'passed', 'withdrawn'] as const
export type FilingState = (typeof filingStates)[number]

/** What is done to a filing: the school hands in and withdraws, a reviewer passes and gives back, an administrator reopens. */
export const filingActs = ['hand_in', 'withdraw', 'pass', 'give_back', 'reopen'] as const
export type FilingAct = (typeof filingActs)[number]

type Moves = Readonly<Partial<Record<FilingAct, FilingState>>>

/** Everything that can be done in each state, and where it leads. What is not here cannot be done. */
export const filingMoves: Readonly<Record<FilingState, Moves>> = {
  draft: { hand_in: 'submitted', withdraw: 'withdrawn' },
  // Until it is reviewed it may be handed in again, corrected.
  submitted: { hand_in: 'submitted', withdraw: 'withdrawn', pass: 'passed', give_back: 'returned' },
  returned: { hand_in: 'resubmitted', withdraw: 'withdrawn' },
  resubmitted: { hand_in: 'resubmitted', withdraw: 'withdrawn', pass: 'passed', give_back: 'returned' },
  passed: { reopen: 'returned' },
  withdrawn: {},
}

/** The state after an act; undefined where it cannot be done. */
export function stateAfter(state: FilingState, act: FilingAct): FilingState | undefined {
  return filingMoves[state][act]
}

/** What an act does to a filing: its state, and a version more for everything that is handed in. */
export function afterAct<Filing extends { readonly state: FilingState; readonly version: number }>(
  filing: Filing,
  act: FilingAct,
): Filing | undefined {
  const state = stateAfter(filing.state, act)
  return state && { ...filing, state, version: filing.version + (act === 'hand_in' ? 1 : 0) }
}

/** Whether it waits for a verdict. */
export function isWaiting(state: FilingState): boolean {
  return stateAfter(state, 'pass') !== undefined
}

/** 锁定 — nobody changes it but by reopening. */
export function isLocked(state: FilingState): boolean {
  return stateAfter(state, 'hand_in') === undefined
}

/** The states that wait for a verdict. */
export const waitingStates: readonly FilingState[] = filingStates.filter(isWaiting)

/** What the state of its filing makes of an obligation. Where nobody reviews it, handing it in is enough. */
export function obligationStateOf(state: FilingState, reviewed: boolean): ObligationState {
  if (state === 'withdrawn') return 'missing'
  return !reviewed && isWaiting(state) ? 'passed' : state
}
