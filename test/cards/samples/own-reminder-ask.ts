import { groupReminderAsk, ownReminderAsk } from '#src/cards/own-reminder-ask.ts'
import { hostile, notFiled, ownReminder } from './own-reminder.ts'
import { samplesOf } from './sample.ts'

const wish = { what: ownReminder.what, audience: 'not_submitted', rule: 'RDATE=2026-12-18', items: ['S0-13'] }
const { id: _, number: __, daysOff: ___, ...shown } = { ...notFiled, isRecurring: false }
const ask = { ...shown, on: '2026-12-20', rolled: '2026-12-18', asRolled: wish, asNominal: wish }

export const samples = [
  ...samplesOf(ownReminderAsk, { 'in private': { ...ask, audience: 'person' } }),
  ...samplesOf(groupReminderAsk, { 'in a group': ask, hostile: { ...ask, what: hostile.what } }),
]
