import { defineCommand } from '#src/bot/command.ts'
import { may } from '#src/domain/access.ts'
import { statusFromCommand } from '../filing/status.ts'

/** 进度 — expected, filed, on time, and who has not; in a group the numbers alone. */
export const status = defineCommand({
  name: 'status',
  chinese: ['进度', '备案进度'],
  summary: 'status.summary',
  example: 'status.example',
  allow: may('filing.count'),
  read: (words) => words,
  run: statusFromCommand,
})
