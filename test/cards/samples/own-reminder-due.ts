import { groupReminderDue, ownReminderDue } from '#src/cards/own-reminder-due.ts'
import { hostile, instant } from './own-reminder.ts'
import { samplesOf, uuid } from './sample.ts'

const due = {
  what: '看备案进度',
  batch: `own/${uuid(1)}`,
  number: 3,
  late: undefined,
  again: undefined,
  ahead: undefined,
  next: instant(14),
}

const own = samplesOf(ownReminderDue, {
  again: due,
  'for the last time, without words': { ...due, what: '', next: undefined },
  'late, several missed': { ...due, late: { at: instant(7), missed: 5 } },
  'late, one missed': { ...due, late: { at: instant(7), missed: 1 } },
  'put off': { ...due, again: instant(7) },
  'ahead of time': { ...due, ahead: instant(8) },
  hostile: { ...due, what: hostile.what },
})
const group = samplesOf(groupReminderDue, {
  'of a group': due,
  'of a group, without words': { ...due, what: '' },
  'hostile, to a group': { ...due, what: hostile.what },
})

export const samples = [...own, ...group]
