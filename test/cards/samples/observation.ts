import type { ShownObservation } from '#src/cards/observation-shown.ts'
import { readRules } from '#src/rules.ts'
import { injection, longest, longestChinese, many, uuid } from './sample.ts'

const rules = readRules('Asia/Shanghai')
const { criteria } = rules.rubric

const plain: ShownObservation = {
  id: uuid(1),
  number: 'TK-2026-0108',
  version: 1,
  status: 'submitted',
  date: '2026-11-18',
  week: 12,
  periods: [1, 2],
  teacher: '王听雪',
  observers: ['祁若川'],
  course: '网页设计',
  className: '25计应2班',
  topic: '盒模型',
  mode: '推门听课',
  score: 85.5,
  grade: undefined,
  rubric: [],
  strengths: '节奏好',
  problems: '',
  suggestions: '多留练习时间',
  images: [],
  pictureCount: 0,
  fileCount: 0,
  countsFor: [],
  acknowledged: undefined,
}
const cited = rules.packs
  .flatMap(({ items }) => items)
  .filter(({ duty }) => (duty?.credits.length ?? 0) > 0)
  .map(({ id, clause, what }) => ({ id, clause, what }))
const hard: ShownObservation = {
  ...plain,
  version: 12,
  week: undefined,
  periods: many(7, (index) => index + 1),
  teacher: injection,
  observers: many(9, (index) => `听课人${index}`),
  course: injection,
  className: injection,
  topic: injection,
  score: undefined,
  grade: '良',
  rubric: criteria.map(({ name, max }) => [name.zh, max] as const),
  strengths: longest,
  problems: longest,
  suggestions: longest,
}

/** A record as both of its cards show it. */
export const shown: Readonly<Record<string, ShownObservation>> = {
  plain,
  'the longest comments, and marks in every text': hard,
  'the longest Chinese comments, read and answered at length': {
    ...plain,
    strengths: longestChinese,
    problems: longestChinese,
    suggestions: longestChinese,
    status: 'acknowledged',
    acknowledged: { at: '2026-11-22 10:00', reply: '改'.repeat(500) },
  },
  'the longest comments with the longest reply': {
    ...hard,
    status: 'acknowledged',
    acknowledged: { at: '2026-11-22 10:00', reply: '<'.repeat(500) },
  },
  'read without a word': {
    ...plain,
    status: 'acknowledged',
    acknowledged: { at: '2026-11-22 10:00', reply: '' },
  },
  'one picture': { ...plain, images: ['img_v2_0'], pictureCount: 1 },
  'thirty pictures and files': {
    ...plain,
    images: many(30, (index) => `img_v2_${index}`),
    pictureCount: 30,
    fileCount: 30,
  },
  'pictures that were not copied yet': { ...plain, pictureCount: 3, fileCount: 1 },
  'without a score': { ...plain, score: undefined },
  'one act that counts for many clauses': { ...plain, countsFor: cited },
  'withdrawn, with what it takes back': { ...plain, status: 'withdrawn', takenBack: cited },
  withdrawn: { ...hard, status: 'withdrawn' },
  returned: { ...plain, status: 'returned' },
}
