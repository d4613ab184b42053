import { filingReminder } from '#src/cards/filing-reminder.ts'
import { obligationStates } from '#src/domain/obligation.ts'
import { lesson } from './appointment.ts'
import { action, exam, meeting, minutes } from './reminder-word.ts'
import { injection, longest, many, samplesOf, uuid } from './sample.ts'

const due = { on: '2026-12-18', week: 16, provisional: false, lateDays: 0 }
const item = {
  name: { zh: '授课计划备案', en: 'Teaching plan filing' },
  clause: 'S0-13',
  school: '东浦职业中专学校',
  found: { nominal: '2026-12-20', dueOn: '2026-12-18', derivation: { code: 'internal', data: {} } },
  due,
  stillInWeek: undefined,
  consequence: undefined,
  canFile: true,
  owed: [{ obligation: uuid(1), major: '数控技术', state: 'returned' as const, asked: undefined }],
}
const one = { items: [item], escalated: [], words: [], nudged: false, batch: `duty/${uuid(9)}/2026-12-18/5` }
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
  due: { on: '2027-01-15', week: undefined, provisional: true, lateDays: 0 },
  owed: many(3, (index) => ({
    obligation: uuid(index),
    major: undefined,
    state: 'missing' as const,
    asked: undefined,
  })),
}
const late = { ...item, due: { ...due, lateDays: 4 } }

export const samples = samplesOf(filingReminder, {
  'one major': one,
  'a lesson to be heard, and one to be filed': {
    ...one,
    items: [],
    words: [
      { ...lesson, word: 'appointment', id: uuid(7), over: false, unannounced: true },
      { ...lesson, word: 'appointment', id: uuid(8), over: true, unannounced: false },
    ],
  },
  'more time asked for': {
    ...one,
    items: [
      {
        ...item,
        owed: [{ obligation: uuid(2), major: '电子商务', state: 'missing', asked: '2026-12-25' }],
      },
    ],
  },
  'several things on several days, one provisional and outside term': {
    ...one,
    items: [item, seminar, { ...seminar, owed: seminar.owed.slice(0, 1) }],
  },
  'asked for by somebody': { ...one, nudged: true },
  'several things asked for': { ...one, nudged: true, items: [item, seminar] },
  'late, told up the ladder with what the document threatens': {
    ...one,
    items: [],
    escalated: [{ ...late, clause: 'S3-23', consequence: '停止改革试点' }],
  },
  'several that others owe, one of them not done in its week': {
    ...one,
    items: [],
    escalated: [late, { ...seminar, stillInWeek: 16 }],
  },
  'own things and those of others': { ...one, items: [late], escalated: [{ ...late, school: injection }] },
  'a meeting': { ...one, items: [], words: [meeting] },
  'a meeting that was answered, in somebody’s stead': {
    ...one,
    items: [],
    words: [{ ...meeting, answer: 'delegate', instead: true }],
  },
  'minutes, a joint exam and what was resolved, late and in time': {
    ...one,
    items: [],
    words: [minutes, exam, action, { ...action, lateDays: 2 }],
  },
  'what is owed and a meeting': { ...one, words: [meeting] },
  'nothing is left': { ...one, items: [] },
  'more things than a card holds, in marks': {
    ...one,
    words: [
      { ...meeting, agenda: [injection, longest] },
      { ...exam, course: injection, major: longest, place: injection },
      ...many(20, (index) => ({ ...action, id: uuid(index), what: index % 2 === 0 ? injection : longest })),
    ],
  },
  'nobody knows how the day was found, and there is no form for it': {
    ...one,
    items: [
      { ...item, canFile: false, found: { nominal: undefined, dueOn: '2026-12-18', derivation: undefined } },
    ],
  },
  'forty majors in every state, with names that are marks': {
    ...one,
    items: [
      {
        ...item,
        school: injection,
        owed: many(40, (index) => ({
          obligation: uuid(index),
          major: `${injection}${index}`,
          state: obligationStates[index % obligationStates.length] ?? 'draft',
          asked: undefined,
        })),
      },
    ],
  },
})
