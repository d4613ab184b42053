import { defineCommand } from '#src/bot/command.ts'
import { may } from '#src/domain/access.ts'
import { answerWords } from '../activity/words.ts'

/** 研讨 — what is set; with words it is set or moved after a preview. A group is told numbers. */
export const seminar = defineCommand({
  name: 'seminar',
  chinese: ['研讨', '研讨会'],
  summary: 'seminar.summary',
  example: 'seminar.example',
  allow: may('seminar.read'),
  read: (words) => words.trim(),
  run: answerWords,
})
