/** 整改的状态. `open` 待整改, `answered` 已回复待复核, `sent_back` 复核未过, `closed` 已销号. */
export const rectificationStates = ['open', 'answered', 'sent_back', 'closed'] as const
export type RectificationState = (typeof rectificationStates)[number]

/** The school answers; whoever demanded it closes it or sends it back. */
export const rectificationActs = ['answer', 'send_back', 'close'] as const
export type RectificationAct = (typeof rectificationActs)[number]

type Moves = Readonly<Partial<Record<RectificationAct, RectificationState>>>

/** What is not here cannot be done. Closed without an answer is a demand taken back. */
export const rectificationMoves: Readonly<Record<RectificationState, Moves>> = {
  open: { answer: 'answered', close: 'closed' },
  answered: { answer: 'answered', send_back: 'sent_back', close: 'closed' },
  sent_back: { answer: 'answered', close: 'closed' },
  closed: {},
}

export function rectificationAfter(
  state: RectificationState,
  act: RectificationAct,
): RectificationState | undefined {
  return rectificationMoves[state][act]
}

/** Whether the school still has to act; then it can be late. */
export function isOnSchool(state: RectificationState): boolean {
  return state === 'open' || state === 'sent_back'
}
