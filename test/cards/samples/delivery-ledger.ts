import { deliveryLedger } from '#src/cards/delivery-ledger.ts'
import { failures, outcomes } from '#src/domain/reminder/outcome.ts'
import { injection, many, samplesOf } from './sample.ts'

const row = {
  person: '祁若川',
  school: '东浦职业中专学校',
  outcome: 'sent' as const,
  failure: undefined,
  at: '2026-12-11 09:05',
}
const plan = {
  filing: { zh: '授课计划备案', en: 'Teaching plan filing' },
  period: '2026—2027学年第二学期',
  rows: [row],
  untold: [],
}

export const samples = samplesOf(deliveryLedger, {
  'everybody got it': { scope: '全集团', filings: [plan] },
  'every outcome and every reason': {
    scope: '全集团',
    filings: [
      {
        ...plan,
        rows: [
          ...outcomes.map((outcome) => ({ ...row, outcome })),
          ...failures.map((failure) => ({ ...row, outcome: 'failed' as const, failure })),
        ],
        untold: ['南屿县职业教育中心 电子商务'],
      },
    ],
  },
  'nobody was told, and somebody is gone': {
    scope: '东浦职业中专学校',
    filings: [
      { ...plan, period: '', rows: [], untold: ['东浦职业中专学校'] },
      { ...plan, rows: [{ ...row, person: undefined, school: '', outcome: 'failed', failure: 'inactive' }] },
    ],
  },
  'many filings to many people, with names that are marks': {
    scope: injection,
    filings: many(12, () => ({
      ...plan,
      filing: { zh: injection, en: injection },
      rows: many(60, (index) => ({
        ...row,
        person: `${injection}${index}`,
        school: injection,
        outcome: outcomes[index % outcomes.length] ?? 'sent',
      })),
      untold: many(60, (index) => `${injection}${index}`),
    })),
  },
})
