import { filingReminder } from '#src/cards/filing-reminder.ts'
import { injection, many, samplesOf } from './sample.ts'

const states = ['missing', 'draft', 'returned', 'extension', 'submitted', 'passed'] as const
const one = {
  school: '东浦职业中专学校',
  dueOn: '2026-12-31',
  week: 18,
  provisional: false,
  clause: 'S0-13',
  month: 12,
  majors: [{ name: '数控技术', state: 'returned' as const }],
}

export const samples = samplesOf(filingReminder, {
  'one major': one,
  'a provisional day outside term': { ...one, week: undefined, provisional: true },
  'forty majors in every state, with names that are marks': {
    ...one,
    school: injection,
    majors: many(40, (index) => ({
      name: `${injection}${index}`,
      state: states[index % states.length] ?? 'draft',
    })),
  },
})
