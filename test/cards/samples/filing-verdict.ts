import { filingVerdict } from '#src/cards/filing-verdict.ts'
import { review, round } from './review.ts'
import { longestChinese, samplesOf } from './sample.ts'

const shown = { ...review, round }

export const samples = samplesOf(filingVerdict, {
  'returned with marks in every word': shown,
  'passed without a remark': {
    ...shown,
    major: undefined,
    round: { ...round, verdict: 'passed', reason: '', newDueOn: undefined, insteadOf: undefined },
  },
  'reopened for a long reason': {
    ...shown,
    round: { ...round, verdict: 'reopened', reason: longestChinese },
  },
})
