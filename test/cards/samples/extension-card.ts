import { extensionCard, type ShownExtension } from '#src/cards/extension-card.ts'
import { clause } from './review.ts'
import { injection, longestChinese, samplesOf, uuid } from './sample.ts'

const asked: ShownExtension = {
  id: uuid(1),
  filing: { zh: '授课计划备案', en: 'Teaching plan' },
  period: '2026—2027学年第二学期',
  school: injection,
  major: injection,
  due: '2026-12-31',
  provisional: false,
  deadline: '2026-12-31',
  until: '2027-01-08',
  reason: injection,
  clause,
  decided: undefined,
}
const decided = { until: '2027-01-08', reason: injection, by: injection, insteadOf: injection }

export const samples = samplesOf(extensionCard, {
  'asked with marks in every word': asked,
  'asked for what has no day': { ...asked, due: undefined, major: undefined, reason: longestChinese },
  granted: { ...asked, provisional: true, decided: { ...decided, verdict: 'granted', reason: '' } },
  refused: { ...asked, decided: { ...decided, verdict: 'refused', insteadOf: undefined } },
})
