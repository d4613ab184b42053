import { holidayDay } from '#src/cards/holiday-day.ts'
import { samplesOf } from './sample.ts'
import { days } from './special-days.ts'

const shown = { date: '2026-11-25', week: 13, special: undefined, working: true, provisional: false }

export const samples = samplesOf(holidayDay, {
  'a day like any other': shown,
  'a provisional weekend outside term': { ...shown, week: undefined, working: false, provisional: true },
  ...Object.fromEntries(days.map((special, index) => [`a special day (${index})`, { ...shown, special }])),
})
