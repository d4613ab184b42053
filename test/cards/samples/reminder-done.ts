import { reminderDone } from '#src/cards/reminder-done.ts'
import { obligationStates } from '#src/domain/obligation.ts'
import { injection, many, samplesOf } from './sample.ts'

const item = {
  name: { zh: '授课计划备案', en: 'Teaching plan filing' },
  school: '东浦职业中专学校',
  major: '数控技术',
  state: 'submitted' as const,
}

export const samples = samplesOf(reminderDone, {
  'one filing that landed': { items: [item] },
  'one of the school as a whole, excused': { items: [{ ...item, major: undefined, state: 'waived' }] },
  'what it was about is gone': { items: [] },
  'forty things in every state, with names that are marks': {
    items: many(40, (index) => ({
      ...item,
      school: injection,
      major: `${injection}${index}`,
      state: obligationStates[index % obligationStates.length] ?? 'passed',
    })),
  },
})
