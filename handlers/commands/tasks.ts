import { defineCommand } from '#src/bot/command.ts'
import { may } from '#src/domain/access.ts'
import { answerTasks } from '../filing/tasks.ts'

/** 待办 — what I or my school owe, soonest first. */
export const tasks = defineCommand({
  name: 'tasks',
  chinese: ['待办', '我的待办'],
  summary: 'tasks.summary',
  example: 'tasks.example',
  allow: may('tasks.read'),
  read: (words) => words,
  run: answerTasks,
})
