import { holidays } from '#src/cards/holidays.ts'
import { many, samplesOf } from './sample.ts'
import { days } from './special-days.ts'

const shown = { today: '2026-11-22', days, publishedYears: [2026], maySet: false }

export const samples = samplesOf(holidays, {
  'days of every kind': shown,
  none: { ...shown, days: [] },
  'as many as are shown': { ...shown, days: many(6, () => days).flat(), maySet: true },
})
