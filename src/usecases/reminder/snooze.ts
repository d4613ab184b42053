import { isOwed, type Obligation } from '#src/domain/obligation.ts'
import { stableUuid } from '#src/domain/hash.ts'
import { lastCallOn } from '#src/domain/reminder/last-call.ts'
import { snoozedUntil, type Snooze, type Snoozed } from '#src/domain/reminder/snooze.ts'
import type { SentBatch } from '#src/ports/duties.ts'
import { note } from '../audit/note.ts'
import type { Context } from '../context.ts'

/** Reminders that somebody has put off, once. */
export const snoozeKind = 'snooze'

/** `none`: there is no such message to this person. `done`: nothing of it is owed any more. */
export type SnoozeOutcome =
  | { readonly outcome: 'none' | 'done' }
  | (Snoozed & { readonly outcome: 'snoozed'; readonly due: string | undefined })

/** 稍后提醒 — says it once more at another time; what is planned besides stays as it is. */
export async function snooze(
  context: Context,
  sent: SentBatch | undefined,
  until: Snooze,
): Promise<SnoozeOutcome> {
  const { actor, records, rules, now, today } = context
  const personId = actor.person?.id
  if (!sent || personId === undefined || sent.personId !== personId) return { outcome: 'none' }
  const open = (await records.obligations.byIds(sent.obligationIds)).filter(isOwed)
  if (open.length === 0) return { outcome: 'done' }
  const due = lastCallOn(open, { rules, today })
  const snoozed = snoozedUntil(until, { now, zone: rules.timeZone, personId, lastCallOn: due })
  await replan(context, { personId, batch: sent.batch, at: snoozed.at, open })
  await note(context, 'reminder.snoozed', { details: { at: snoozed.at.toISOString() } })
  return { outcome: 'snoozed', ...snoozed, due }
}

interface Replanned {
  readonly personId: string
  readonly batch: string
  readonly at: Date
  readonly open: readonly Obligation[]
}

/** Of one message there is one later one: whoever presses twice means the second time. */
async function replan({ records: { reminders } }: Context, { personId, batch, at, open }: Replanned) {
  const ofBatch = `${snoozeKind}/${stableUuid(batch)}/`
  const key = `${ofBatch}${at.toISOString()}`
  for (const former of await reminders.plannedTo(personId, snoozeKind)) {
    if (former.key.startsWith(ofBatch) && former.key !== key) await reminders.close(former.key, 'cancelled')
  }
  const obligationIds = open.map(({ id }) => id).toSorted()
  await reminders.plan({ key, personId, at, kind: snoozeKind, obligationIds })
}
