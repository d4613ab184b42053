import { defineCommand } from '#src/bot/command.ts'
import { may } from '#src/domain/access.ts'
import { readQuiet } from '#src/domain/reminder/read-quiet.ts'
import { refusal } from '#src/failure.ts'
import { answerQuiet } from '../reminder/quiet.ts'

/** 免打扰 — the hours in which one is told nothing: shown, set, switched off and on, or for today. */
export const quiet = defineCommand({
  name: 'quiet',
  chinese: ['免打扰'],
  summary: 'quiet.summary',
  example: 'quiet.example',
  allow: may('reminder.own'),
  read(words) {
    if (words.trim() === '') return undefined
    const request = readQuiet(words)
    if (!request) throw refusal('quiet.wrong', { words })
    return request
  },
  run: answerQuiet,
})
