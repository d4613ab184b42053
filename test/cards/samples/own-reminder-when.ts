import { ownReminderWhen } from '#src/cards/own-reminder-when.ts'
import { hostile } from './own-reminder.ts'
import { samplesOf } from './sample.ts'

const names = ['hour', 'tomorrow', 'monday'] as const
const choices = names.map((name) => ({ name, wish: { what: '交表', rule: 'RDATE=2026-12-18' } }))

export const samples = samplesOf(ownReminderWhen, {
  'of something': { what: '交表', choices },
  'of nothing that was said': { what: '', choices },
  hostile: { what: hostile.what, choices },
})
