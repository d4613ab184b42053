import { definePhrase } from '#src/bot/phrase.ts'
import { may } from '#src/domain/access.ts'
import { readDigestSentence } from '#src/domain/digest/read-request.ts'
import { answerDigest } from '../digest/answer.ts'

/** 每周一早上8点给我发个简报, 简报别发了, 看看简报. */
export const digestPhrase = definePhrase({
  name: 'digest',
  allow: may('digest.read'),
  async recognise({ rules: { lessons }, today }, text) {
    const reading = readDigestSentence(text, { lessons, today })
    return reading && { sure: reading.kind === 'now' ? 0.7 : 0.9, reading }
  },
  run: answerDigest,
})
