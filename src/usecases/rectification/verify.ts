import { rectificationAfter, type RectificationAct } from '#src/domain/rectification-states.ts'
import { refusal } from '#src/failure.ts'
import type { Rectification, RectificationRound } from '#src/ports/filings.ts'
import { note } from '../audit/note.ts'
import { ofRectification } from '../audit/subjects.ts'
import type { Context } from '../context.ts'
import { dueInTime, longestReason } from '../review/give-back.ts'
import { actingIn } from '../review/stead.ts'
import { rectificationOf } from './find.ts'
import { proposedDue } from './open.ts'

export interface Verified {
  readonly rectification: Rectification
  readonly round: RectificationRound
}

interface Verdict {
  readonly act: Extract<RectificationAct, 'send_back' | 'close'>
  /** Needed to send it back, and to take a demand back that was not answered. */
  readonly text: string
  /** Until when it is to be done, where it is sent back; left out, as many working days as the consortium gives. */
  readonly dueOn?: string | undefined
}

const kinds = { send_back: 'sent_back', close: 'closed' } as const

/** 复核 — what was done is enough and it is closed, or it is sent back with a reason. */
export async function verifyRectification(context: Context, id: string, verdict: Verdict): Promise<Verified> {
  const { records, now } = context
  const { act } = verdict
  const found = await rectificationOf(context, id)
  const acting = await actingIn(context, 'rectification.open', found)
  const state = rectificationAfter(found.state, act)
  if (!state) throw await decidedAlready(context, found)
  const text = verdict.text.trim().slice(0, longestReason)
  if (text === '' && (act === 'send_back' || found.state !== 'answered'))
    throw refusal('review.reasonMissing')
  const dueOn = act === 'close' ? found.dueOn : (verdict.dueOn ?? (await proposedDue(context)))
  if (act === 'send_back') dueInTime(context, dueOn)
  const round: RectificationRound = { kind: kinds[act], text, ...acting, at: now }
  await records.rectifications.addRound(id, round, { state, dueOn })
  await note(context, `rectification.${kinds[act]}`, {
    ...ofRectification(found),
    details: {
      ...(act === 'send_back' ? { due: dueOn } : {}),
      ...(acting.insteadOfId === undefined ? {} : { insteadOf: acting.insteadOfId }),
    },
  })
  return { rectification: { ...found, state, dueOn, rounds: [...found.rounds, round] }, round }
}

async function decidedAlready({ records }: Context, { number, state, rounds }: Rectification) {
  const last = rounds.findLast(({ kind }) => kind !== 'answer')
  const name = last ? ((await records.people.byId(last.byPersonId))?.name ?? '') : ''
  if (state === 'closed') return refusal('rectify.closedBy', { number, name })
  return state === 'sent_back'
    ? refusal('rectify.sentBackBy', { number, name })
    : refusal('rectify.notAnswered', { number })
}
