import { definePhrase } from '#src/bot/phrase.ts'
import { may } from '#src/domain/access.ts'
import { readNudge } from '#src/domain/reminder/read-nudge.ts'
import { answerNudge } from '../reminder/nudge.ts'

/** 催一下没交授课计划的, 再催催没报的. */
export const nudgePhrase = definePhrase({
  name: 'nudge',
  allow: may('nudge.send'),
  async recognise(_, text) {
    const reading = readNudge(text)
    return reading === undefined ? undefined : { sure: 0.85, reading }
  },
  run: answerNudge,
})
