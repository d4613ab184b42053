import { definePhrase } from '#src/bot/phrase.ts'
import { may } from '#src/domain/access.ts'
import { draftFromWords, mentionsLesson, readWords } from '../observation/sentence.ts'

/** Enough of a lesson in a sentence that it cannot well be anything else. */
const slotsToBeSure = 4

/** 听课记录 in plain words: `听课记录 11月18号 第3节 王听雪 网页设计 25计应2班 85分`. */
export const observationPhrase = definePhrase({
  name: 'observation',
  allow: may('observation.file'),
  async recognise(ask, text) {
    if (!ask.actor.person || text === '' || !mentionsLesson(ask, text)) return undefined
    const reading = await readWords(ask, text)
    const { cue, recognised } = reading
    if (recognised.length < 2 || (!cue && recognised.length < slotsToBeSure)) return undefined
    return { sure: Math.min(1, (recognised.length + (cue ? 2 : 0)) / 6), reading: { reading, text } }
  },
  run: (ask, { reading, text }) => draftFromWords(ask, text, reading),
})
