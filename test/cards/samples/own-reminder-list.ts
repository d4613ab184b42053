import { groupReminderList, ownReminderList } from '#src/cards/own-reminder-list.ts'
import { hostile, notFiled, ownReminder } from './own-reminder.ts'
import { many, samplesOf, uuid } from './sample.ts'

const rows = [ownReminder, { ...notFiled, next: [] }, { ...ownReminder, what: '' }, hostile]

export const samples = [
  ...samplesOf(ownReminderList, {
    none: { choosing: false, reminders: [], count: 0 },
    some: { choosing: false, reminders: rows, count: 4 },
    'to choose from': { choosing: true, reminders: rows, count: 4 },
    'more than fit': {
      choosing: false,
      reminders: many(20, (index) => ({ ...hostile, id: uuid(index) })),
      count: 50,
    },
  }),
  ...samplesOf(groupReminderList, {
    'of a group': { choosing: false, reminders: rows, count: 4 },
    'of a group without any': { choosing: false, reminders: [], count: 0 },
  }),
]
