import { definePhrase } from '#src/bot/phrase.ts'
import { may } from '#src/domain/access.ts'
import { answerVerdict, readVerdict } from '../review/verdict-words.ts'

/** 审核 in words: `南屿养老的通过了`, `北汀数控的授课计划退回，缺教师资质`. Nothing is decided before it was looked at. */
export const reviewPhrase = definePhrase({
  name: 'review',
  allow: may('review.read'),
  recognise: async (ask, text) => {
    const reading = readVerdict(ask, text)
    return reading && { sure: reading.number === undefined ? 0.7 : 0.9, reading }
  },
  run: answerVerdict,
})
