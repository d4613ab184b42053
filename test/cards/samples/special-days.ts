import type { SpecialDays } from '#src/domain/special-days.ts'
import { injection } from './sample.ts'

const day = (from: string, over: Partial<SpecialDays> = {}): SpecialDays => ({
  from,
  to: from,
  working: false,
  source: 'published',
  timetableOf: undefined,
  note: '',
  ...over,
})

export const days: readonly SpecialDays[] = [
  day('2026-10-01', { to: '2026-10-07' }),
  day('2026-10-10', { working: true }),
  day('2026-10-11', { working: true, source: 'own', timetableOf: 3 }),
  day('2026-12-25', { source: 'own', note: injection.slice(0, 40) }),
  day('2027-01-01', { source: 'statutory' }),
]
