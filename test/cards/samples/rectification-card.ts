import { rectificationCard, type ShownRectification } from '#src/cards/rectification-card.ts'
import { clause } from './review.ts'
import { injection, longest, longestChinese, many, samplesOf, uuid } from './sample.ts'

const open: ShownRectification = {
  id: uuid(1),
  number: 'ZG-2026-0001',
  side: 'school',
  state: 'open',
  school: injection,
  major: injection,
  finding: injection,
  dueOn: '2026-12-04',
  week: 14,
  daysLate: 0,
  openedBy: injection,
  openedAt: '2026-11-20 09:00',
  rounds: [],
  clause: { ...clause, id: 'S3-22' },
  images: [],
  pictureCount: 0,
  files: [],
  newDueOn: '2026-12-18',
}
const answer = {
  kind: 'answer',
  text: injection,
  by: injection,
  insteadOf: undefined,
  at: '2026-11-25 10:00',
} as const
const back = { ...answer, kind: 'sent_back', insteadOf: injection } as const
const answered = {
  ...open,
  state: 'answered',
  images: ['img_v3_1'],
  pictureCount: 2,
  files: [injection],
} as const

export const samples = samplesOf(rectificationCard, {
  'to be answered': open,
  'late, to be answered': {
    ...open,
    daysLate: 4,
    major: undefined,
    week: undefined,
    finding: longestChinese,
  },
  'to be verified': { ...answered, side: 'reviewer', rounds: [answer] },
  'not answered yet': { ...open, side: 'reviewer' },
  'sent back': { ...answered, state: 'sent_back', rounds: [answer, back] },
  'for a reader': { ...answered, side: 'reader' },
  closed: {
    ...answered,
    side: 'reviewer',
    state: 'closed',
    rounds: [answer, { ...back, kind: 'closed', text: '' }, { ...back, kind: 'closed' }],
  },
  'many rounds': {
    ...answered,
    side: 'reviewer',
    rounds: many(8, () => ({ ...answer, text: longest.slice(0, 200) })),
  },
})
