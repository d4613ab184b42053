import { definePhrase } from '#src/bot/phrase.ts'
import { may } from '#src/domain/access.ts'
import { readGroupVolumeSentence } from '#src/domain/reminder/read-group-volume.ts'
import { answerGroupQuiet } from '../reminder/group-quiet.ts'

/** 这个群别再发提醒了, 西岭群每天最多2条消息. */
export const groupQuietPhrase = definePhrase({
  name: 'group-quiet',
  allow: may('group.volume'),
  async recognise(_, text) {
    const reading = readGroupVolumeSentence(text)
    return reading && { sure: 0.85, reading }
  },
  run: answerGroupQuiet,
})
