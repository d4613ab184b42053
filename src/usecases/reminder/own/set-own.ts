import { nextOccurrence } from '#src/domain/reminder/own/occurrences.ts'
import type { OwnSchedule } from '#src/domain/reminder/own/recurrence.ts'
import { refusal } from '#src/failure.ts'
import type { NewOwnReminder, OwnAudienceKept, OwnReminder, OwnScope } from '#src/ports/own-reminders.ts'
import { permitReach } from '../../activity/find.ts'
import { note } from '../../audit/note.ts'
import type { Context } from '../../context.ts'
import { daysOf } from './progress.ts'
import { ofOwn } from './reach.ts'

/** What somebody wants to be told, and whom else. */
export interface OwnWish {
  readonly what: string
  readonly audience: OwnAudienceKept
  readonly schedule: OwnSchedule
  readonly timeSaid: boolean
  /** Where it is said; none: to whoever asks, in private. */
  readonly chatId: string | undefined
  /** As far as those are looked for who have not handed it in; of a group, its school. */
  readonly scope: OwnScope
}

/** So many a person or a group has at once: nobody is flooded. */
export const mostOwn = 50

/** Sets it; a Refusal says why not. */
export async function setOwn(context: Context, wish: OwnWish): Promise<OwnReminder> {
  const { actor, records, now, consortium, rules, newId } = context
  const { what, audience, schedule, timeSaid, chatId, scope } = wish
  const personId = chatId === undefined ? actor.person?.id : undefined
  permitSet(context, wish)
  if (chatId === undefined && personId === undefined) throw refusal('own.noPerson')
  const nextAt = nextOccurrence(schedule, now, daysOf(consortium, rules))
  if (!nextAt && schedule.rule.kind !== 'term') throw refusal('own.past')
  const of = chatId === undefined ? { personId: personId ?? '' } : { chatId }
  if ((await records.ownReminders.active(of)).length >= mostOwn)
    throw refusal('own.tooMany', { most: mostOwn })
  const reminder: NewOwnReminder = {
    ...scope,
    id: newId(),
    what,
    audience,
    personId,
    chatId,
    schedule,
    timeSaid,
    nextAt,
    setBy: actor.person?.id,
    setAt: now,
  }
  const number = await records.ownReminders.add(reminder)
  await note(context, 'reminder.created', {
    ...ofOwn({ ...reminder, number }),
    details: { audience },
  })
  const nothing = { notBefore: undefined, lastAt: undefined, sentAt: undefined, snoozedUntil: undefined }
  return { ...reminder, ...nothing, number, ended: undefined }
}

/** Not everybody may write to a group, or have others reminded. */
export function permitSet(
  context: Context,
  { audience, chatId, scope }: Pick<OwnWish, 'audience' | 'chatId' | 'scope'>,
): void {
  const { schoolId, majorIds } = scope
  if (chatId !== undefined) permitReach(context, 'reminder.group', { schoolId })
  if (audience !== 'not_submitted') return
  const majors = majorIds.length > 0 ? majorIds : [undefined]
  for (const majorId of majors) permitReach(context, 'nudge.send', { schoolId, majorId })
}
