import { mayReach } from '#src/domain/access.ts'
import { rectificationAfter } from '#src/domain/rectification-states.ts'
import { refusal } from '#src/failure.ts'
import type { Rectification, RectificationRound } from '#src/ports/filings.ts'
import { note } from '../audit/note.ts'
import { ofRectification } from '../audit/subjects.ts'
import type { Context } from '../context.ts'
import { waitingMinutes } from '../observation/attachments.ts'
import { askerOf } from '../observation/roster.ts'
import { longestReason } from '../review/give-back.ts'
import { rectificationOf } from './find.ts'

/** 回复 — the school says what it has done; what it sent shortly before goes with it. */
export async function answerRectification(
  context: Context,
  id: string,
  text: string,
): Promise<Rectification> {
  const { actor, records, now } = context
  const found = await rectificationOf(context, id)
  if (mayReach('rectification.answer', actor, found) !== true) throw refusal('access.coordinators')
  const state = rectificationAfter(found.state, 'answer')
  if (!state) throw refusal('rectify.closedAlready', { number: found.number })
  const said = text.trim().slice(0, longestReason)
  if (said === '') throw refusal('rectify.noAnswer')
  const round: RectificationRound = {
    kind: 'answer',
    text: said,
    byPersonId: askerOf(context).id,
    insteadOfId: undefined,
    at: now,
  }
  await records.rectifications.addRound(id, round, { state, dueOn: found.dueOn })
  const attachments = await takeWaiting(context, id)
  await note(context, 'rectification.answered', { ...ofRectification(found), details: { attachments } })
  return { ...found, state, rounds: [...found.rounds, round] }
}

/** What the person sent in the last half hour and nothing else has taken. */
async function takeWaiting(context: Context, id: string): Promise<number> {
  const { records, now } = context
  const since = new Date(now.getTime() - waitingMinutes * 60_000)
  const waiting = await records.attachments.waitingOf(askerOf(context).id, since)
  await records.attachments.give(
    waiting.map((one) => one.id),
    `rectification:${id}`,
  )
  return waiting.length
}
