import { snoozedUntil, type Snooze } from '#src/domain/reminder/snooze.ts'
import { refusal } from '#src/failure.ts'
import type { OwnReminder } from '#src/ports/own-reminders.ts'
import { note } from '../../audit/note.ts'
import type { Context } from '../../context.ts'
import type { SnoozeOutcome } from '../snooze.ts'
import { after, daysOf } from './progress.ts'
import { mayTouch, ofOwn } from './reach.ts'

/** `last`: what was said last comes once more. `next`: what comes next comes later. */
export type OwnOccurrence = 'last' | 'next'

/** 稍后提醒 of one's own: one occurrence is moved, never the rule. */
export async function snoozeOwn(
  context: Context,
  id: string,
  { until, which }: { readonly until: Snooze; readonly which: OwnOccurrence },
): Promise<SnoozeOutcome> {
  const { records, rules, consortium, now } = context
  const own = await records.ownReminders.hold(id)
  if (!own || !mayTouch(context, own)) return { outcome: 'none' }
  if (own.ended === 'cancelled' || own.ended === 'left') throw refusal('own.snoozedGone')
  const occurrence = which === 'next' ? own.nextAt : own.lastAt
  if (!occurrence) throw refusal('own.snoozedGone')
  const at = wantedAt(own, { until, from: which === 'next' ? occurrence : now, context })
  const days = daysOf(consortium, rules)
  await records.ownReminders.put(id, after(own, { last: occurrence, snoozedUntil: at }, days), now)
  await note(context, 'reminder.snoozed', {
    ...ofOwn(own),
    details: { at: at.toISOString() },
  })
  return { outcome: 'snoozed', at, isBroughtForward: false, due: undefined }
}

interface Wanted {
  readonly until: Snooze
  readonly from: Date
  readonly context: Context
}

function wantedAt(own: OwnReminder, { until, from, context: { rules } }: Wanted): Date {
  return snoozedUntil(until, {
    now: from,
    zone: rules.timeZone,
    personId: own.personId ?? own.id,
    lastCallOn: undefined,
  }).at
}
