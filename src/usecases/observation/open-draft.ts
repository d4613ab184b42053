import { mayChangeObservation } from '#src/domain/access.ts'
import type { Observation, ObservationDraft } from '#src/domain/observation.ts'
import { refusal } from '#src/failure.ts'
import type { Draft } from '#src/ports/observations.ts'
import type { Context } from '../context.ts'
import { askerOf } from './roster.ts'

/** The draft this person left, or a new one dated today. One person has one draft of a new record at a time. */
export async function openDraft(
  context: Context,
): Promise<{ readonly draft: Draft; readonly kept: boolean }> {
  const { records, today } = context
  const asker = askerOf(context)
  const kept = await records.drafts.latestNewOf(asker.id)
  if (kept && isFilled(kept.content)) return { draft: kept, kept: true }
  return { draft: await startDraft(context, { date: today, observerIds: [asker.id] }), kept: false }
}

const isFilled = ({ date: _, observerIds: __, ...content }: ObservationDraft) =>
  Object.keys(content).length > 0

/** A new draft holding what has been read so far. */
export async function startDraft(
  context: Context,
  content: ObservationDraft,
  observationId?: string,
): Promise<Draft> {
  const { records, now, newId } = context
  const draft = { id: newId(), personId: askerOf(context).id, content, observationId, updatedAt: now }
  await records.drafts.put(draft)
  return draft
}

/** The draft in which a filed record is changed. */
export async function draftOf(context: Context, observation: Observation): Promise<Draft> {
  if (mayChangeObservation(context.actor, observation) !== true) throw refusal('access.observer')
  if (observation.status === 'withdrawn') {
    throw refusal('observation.withdrawnAlready', { number: observation.number })
  }
  return startDraft(context, { ...observation.content }, observation.id)
}

/** A draft by its id, if it belongs to who asks. */
export async function ownDraft(context: Context, id: string): Promise<Draft> {
  const draft = await context.records.drafts.byId(id)
  if (!draft || draft.personId !== askerOf(context).id) throw refusal('form.gone')
  return draft
}
