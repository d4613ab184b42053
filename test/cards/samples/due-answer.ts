import { dueAnswer } from '#src/cards/due-answer.ts'
import { clause, due, form, overdue, undated } from './filing.ts'
import { samplesOf } from './sample.ts'

const answer = { filing: form.name, period: '2026—2027学年第二学期', due, between: undefined, clause }

export const samples = samplesOf(dueAnswer, {
  'one day': { answers: [answer], proposed: undefined },
  'a day that is too late': { answers: [answer], proposed: '2027-06-15' },
  'a day in time, for two of one name': {
    answers: [
      { ...answer, due: overdue, between: ['2026-12-18', '2026-12-25'] },
      { ...answer, period: '', due: undated },
      { ...answer, due: undefined },
    ],
    proposed: '2026-12-01',
  },
})
