import { isOwed, type Obligation } from '#src/domain/obligation.ts'
import { stableUuid } from '#src/domain/hash.ts'
import { lastCallOn } from '#src/domain/reminder/last-call.ts'
import { snoozedUntil, type Snooze, type Snoozed } from '#src/domain/reminder/snooze.ts'
import type { SentBatch, Subject } from '#src/ports/duties.ts'
import { note } from '../audit/note.ts'
import type { Context } from '../context.ts'
import { wordFor, wordsAmong, wordsOf } from './words/words.ts'

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
  const words = await wordsOf(sent.reminders, context)
  const subjects = sent.reminders.flatMap((one) => (wordFor(one, words) && one.subject) ?? [])
  if (open.length === 0 && subjects.length === 0) return { outcome: 'done' }
  const saying = wordsAmong(sent.reminders, words)
  const due = lastCallOn(open, { rules, today })
  const days = [due, ...saying.map(({ lastOn }) => lastOn)]
    .flatMap((day) => (day !== undefined && day >= today ? [day] : []))
    .toSorted((one, other) => one.localeCompare(other))
  const snoozed = snoozedUntil(until, {
    now,
    zone: rules.timeZone,
    personId,
    lastCallOn: days[0],
    begins: saying.flatMap((word) => word.begins ?? []),
  })
  await replan(context, { personId, batch: sent.batch, at: snoozed.at }, { open, subjects })
  await note(context, 'reminder.snoozed', { details: { at: snoozed.at.toISOString() } })
  return { outcome: 'snoozed', ...snoozed, due }
}

interface Replanned {
  readonly personId: string
  readonly batch: string
  readonly at: Date
}

interface Still {
  readonly open: readonly Obligation[]
  readonly subjects: readonly Subject[]
}

/** Of one message there is one later one: whoever presses twice means the second time. */
async function replan(
  { records: { reminders } }: Context,
  { personId, batch, at }: Replanned,
  { open, subjects }: Still,
) {
  const ofBatch = `${snoozeKind}/${stableUuid(batch)}/`
  const key = `${ofBatch}${at.toISOString()}`
  for (const former of await reminders.plannedTo(personId, snoozeKind)) {
    const isSame = former.key === key || former.key.startsWith(`${key}/`)
    if (former.key.startsWith(ofBatch) && !isSame) await reminders.close(former.key, 'cancelled')
  }
  const one = { personId, at, kind: snoozeKind }
  const obligationIds = open.map(({ id }) => id).toSorted()
  if (obligationIds.length > 0) await reminders.plan({ ...one, key, obligationIds })
  const rows = subjects.map((subject) => {
    return { ...one, key: `${key}/${subject.kind}/${subject.id}`, obligationIds: [], subject }
  })
  await reminders.planAll([...new Map(rows.map((row) => [row.key, row])).values()])
}
