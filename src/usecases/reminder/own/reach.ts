import { mayReach } from '#src/domain/access.ts'
import type { OwnReminder } from '#src/ports/own-reminders.ts'
import type { Noted } from '../../audit/note.ts'
import type { Context } from '../../context.ts'

/** Whether somebody may cancel it or put it off: it is their own, or one of a group they may set them for. */
export function mayTouch({ actor }: Pick<Context, 'actor'>, own: OwnReminder): boolean {
  const { personId, chatId, schoolId } = own
  if (chatId === undefined) return personId !== undefined && personId === actor.person?.id
  return mayReach('reminder.group', actor, { schoolId }) === true
}

/** As the audit names it: by its number, never by its words. */
export function ofOwn({ id, number, schoolId }: Pick<OwnReminder, 'id' | 'number' | 'schoolId'>): Noted {
  const subject = { kind: 'reminder', id, label: `#${number}` }
  return schoolId === undefined ? { subject } : { subject, schoolId }
}
