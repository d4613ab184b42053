import { defineCommand, noWords } from '#src/bot/command.ts'
import { say, work } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'

/** 队列 — what waits, runs and failed, in private. */
export const jobs = defineCommand({
  name: 'jobs',
  chinese: ['队列'],
  summary: 'jobs.summary',
  example: 'jobs.example',
  allow: may('jobs.see'),
  read: noWords,
  run: async ({ place }) => (place.kind === 'group' ? [work(), say('chat.sentPrivately')] : [work()]),
})
