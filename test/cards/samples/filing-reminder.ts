import { filingReminder } from '#src/cards/filing-reminder.ts'
import { obligationStates } from '#src/domain/obligation.ts'
import { injection, many, samplesOf } from './sample.ts'

const item = {
  name: { zh: '授课计划备案', en: 'Teaching plan filing' },
  clause: 'S0-13',
  school: '东浦职业中专学校',
  found: {
    nominal: '2026-12-20',
    dueOn: '2026-12-18',
    derivation: { code: 'internal', data: {} },
  },
  owed: [{ major: '数控技术', state: 'returned' as const, asked: undefined }],
}
const one = { dueOn: '2026-12-18', week: 16, provisional: false, items: [item] }
const seminar = {
  ...item,
  name: { zh: '教学研讨会纪要', en: 'Minutes of the seminar' },
  clause: 'S0-10',
  found: {
    nominal: '2027-01-15',
    dueOn: '2027-01-15',
    derivation: {
      code: 'end_of_term',
      data: { term: '2026-2027-1', warn: '8 2026-10-23,16 2026-12-18' },
    },
  },
  owed: many(3, () => ({ major: undefined, state: 'missing' as const, asked: undefined })),
}

export const samples = samplesOf(filingReminder, {
  'one major': one,
  'more time asked for': {
    ...one,
    items: [
      { ...item, owed: [{ ...item.owed[0], major: '电子商务', state: 'missing', asked: '2026-12-25' }] },
    ],
  },
  'a provisional day outside term, for several things': {
    ...one,
    week: undefined,
    provisional: true,
    items: [item, seminar, { ...seminar, owed: seminar.owed.slice(0, 1) }],
  },
  'nobody knows how the day was found': {
    ...one,
    items: [{ ...item, found: { nominal: undefined, dueOn: '2026-12-18', derivation: undefined } }],
  },
  'forty majors in every state, with names that are marks': {
    ...one,
    items: [
      {
        ...item,
        school: injection,
        owed: many(40, (index) => ({
          major: `${injection}${index}`,
          state: obligationStates[index % obligationStates.length] ?? 'draft',
          asked: undefined,
        })),
      },
    ],
  },
})
