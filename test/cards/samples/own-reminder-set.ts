import { groupReminderSet, ownReminderSet } from '#src/cards/own-reminder-set.ts'
import { everyRule, hostile, notFiled, ownReminder } from './own-reminder.ts'
import { samplesOf } from './sample.ts'

const set = { ...ownReminder, assumed: undefined, atNight: false } as const
const rules = everyRule.map((schedule, index) => [`the rule no. ${index + 1}`, { ...set, schedule }] as const)

const own = samplesOf(ownReminderSet, {
  weekly: set,
  'once, on a day off, at the usual hour': {
    ...set,
    schedule: { ...set.schedule, rule: { kind: 'dates', dates: ['2026-11-29'] } },
    isRecurring: false,
    next: set.next.slice(0, 1),
    daysOff: ['2026-11-29'],
    assumed: 'default',
  },
  'nine is over': { ...set, assumed: 'soon' },
  'of a term nobody knows, without words': { ...set, what: '', next: [] },
  hostile: { ...set, ...hostile },
  ...Object.fromEntries(rules),
})

const group = samplesOf(groupReminderSet, {
  'for a group, at night': { ...set, audience: 'chat', atNight: true },
  'for those who have not handed in': { ...set, ...notFiled },
  'for those who have not handed in what is due': { ...set, ...notFiled, filings: [] },
  hostile: { ...set, ...hostile, audience: 'chat' },
})

export const samples = [...own, ...group]
