import type { Clause } from '#src/cards/clause.ts'
import type { ShownReview } from '#src/cards/review-card.ts'
import type { ShownRound } from '#src/cards/review-rounds.ts'
import { injection, longest, longestChinese, many, uuid } from './sample.ts'

const both = (text: string) => ({ zh: text, en: text })

export const clause: Clause = {
  id: 'S0-13',
  document: both('联合办学管理办法'),
  place: '二（五）1',
  what: both(injection),
  force: 'must',
  consequence: '停止改革试点',
}

export const round: ShownRound = {
  version: 1,
  verdict: 'returned',
  reason: injection,
  newDueOn: '2026-12-25',
  by: injection,
  insteadOf: injection,
  at: '2026-11-22 10:00',
}

const columns = [
  { name: 'course', label: both('课程'), number: false },
  { name: 'hours', label: both('课时'), number: true },
]

export const review: ShownReview = {
  id: uuid(1),
  number: 'BA-2026-0001',
  version: 2,
  state: 'resubmitted',
  waits: true,
  form: { zh: '授课计划备案', en: 'Teaching plan' },
  period: '2026—2027学年第二学期',
  school: injection,
  major: injection,
  filer: injection,
  submittedAt: '2026-11-20 09:30',
  waitingDays: 1,
  deadline: '2026-12-31',
  week: 18,
  provisional: true,
  daysLate: 0,
  fields: [
    { label: both('总课时'), value: '136' },
    { label: both('六统一'), value: [both('大纲'), both(injection)] },
    { label: both(injection), value: injection },
    { label: both('说明'), value: '' },
  ],
  tables: [
    {
      label: both(injection),
      columns,
      rows: [{ course: injection, hours: 72 }, { course: 'PLC应用技术', hours: 64.5 }, { hours: 1 }],
      rowCount: 3,
      sums: [{ label: both('课时'), sum: 137.5 }],
    },
  ],
  images: ['img_v3_1', 'img_v3_2'],
  pictureCount: 3,
  files: [injection, ''],
  changed: [both('课时'), both(injection)],
  rounds: [round, { ...round, verdict: 'reopened', insteadOf: undefined }],
  clause,
  newDueOn: '2026-12-31',
}

export const reviews: Readonly<Record<string, ShownReview>> = {
  'a correction that waits': review,
  'a first version, of the whole school, without a day': {
    ...review,
    state: 'submitted',
    version: 1,
    major: undefined,
    deadline: undefined,
    week: undefined,
    provisional: false,
    waitingDays: 0,
    tables: [],
    fields: [],
    images: [],
    pictureCount: 0,
    files: [],
    changed: [],
    rounds: [],
    clause: { ...clause, document: undefined, what: undefined, force: undefined, consequence: '' },
  },
  'late and not corrected': { ...review, daysLate: 3, changed: [] },
  'passed with a remark': {
    ...review,
    state: 'passed',
    waits: false,
    rounds: [round, { ...round, verdict: 'passed' }, { ...round, verdict: 'passed', reason: '' }],
  },
  returned: { ...review, state: 'returned', waits: false },
  withdrawn: { ...review, state: 'withdrawn', waits: false, submittedAt: undefined },
  'with a reason that was said': { ...review, typedReason: injection },
  'as long as it can be': {
    ...review,
    fields: many(10, () => ({ label: both('说明'), value: longestChinese })),
    tables: many(4, () => ({
      label: both('课程设置'),
      columns,
      rows: many(20, (index) => ({ course: `课程${index}`, hours: 36 })),
      rowCount: 120,
      sums: [{ label: both('课时'), sum: 4320 }],
    })),
    rounds: many(6, () => ({ ...round, reason: longest.slice(0, 200) })),
  },
}
