import { defineCommand } from '#src/bot/command.ts'
import { may } from '#src/domain/access.ts'
import { answerPolicy } from '../policy/answer.ts'

/** 政策 — what the documents ask, by item, clause, document or topic; 冲突 lists where they cannot simply be followed. */
export const policy = defineCommand({
  name: 'policy',
  chinese: ['政策', '政策查询'],
  summary: 'policy.summary',
  example: 'policy.example',
  allow: may('policy.read'),
  read: (words) => words,
  run: answerPolicy,
})
