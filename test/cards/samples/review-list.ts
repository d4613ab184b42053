import { reviewList, type WaitingRow } from '#src/cards/review-list.ts'
import { injection, many, samplesOf, uuid } from './sample.ts'

const row: WaitingRow = {
  kind: 'filing',
  id: uuid(1),
  number: 'BA-2026-0001',
  filing: { zh: injection, en: injection },
  school: injection,
  major: injection,
  deadline: '2026-12-31',
  waitingDays: 2,
  insteadOf: injection,
}

export const samples = samplesOf(reviewList, {
  'nothing for an administrator': { scope: 'mine', page: 1, pages: 1, total: 0, others: 4, rows: [] },
  'one of each kind': {
    scope: 'mine',
    page: 1,
    pages: 1,
    total: 3,
    others: 0,
    rows: [
      row,
      { ...row, kind: 'extension', number: '', waitingDays: undefined, insteadOf: undefined },
      { ...row, kind: 'rectification', major: undefined, deadline: undefined, waitingDays: 0 },
    ],
  },
  'those that words fit': {
    scope: 'named',
    page: 1,
    pages: 1,
    total: 2,
    others: 0,
    rows: many(2, () => row),
  },
  'a page of many': { scope: 'all', page: 2, pages: 9, total: 51, others: 0, rows: many(6, () => row) },
})
