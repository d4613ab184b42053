import { definePhrase } from '#src/bot/phrase.ts'
import { may } from '#src/domain/access.ts'
import { readQuietSentence } from '#src/domain/reminder/read-quiet.ts'
import { answerQuiet } from '../reminder/quiet.ts'

/** 今天别打扰, 下午三点前别发消息，我在上课. */
export const reminderQuietPhrase = definePhrase({
  name: 'reminder-quiet',
  allow: may('reminder.own'),
  async recognise(_, text) {
    const reading = readQuietSentence(text)
    return reading && { sure: 0.8, reading }
  },
  run: answerQuiet,
})
