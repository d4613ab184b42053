import { defineCommand } from '#src/bot/command.ts'
import { may } from '#src/domain/access.ts'
import { answerNudge } from '../reminder/nudge.ts'

/** 催办 — reminds those who have not filed, in private; whoever asks hears how many, and so does a group. */
export const nudgeCommand = defineCommand({
  name: 'nudge',
  chinese: ['催办', '催一下'],
  summary: 'nudge.summary',
  example: 'nudge.example',
  allow: may('nudge.send'),
  read: (words) => words,
  run: answerNudge,
})
