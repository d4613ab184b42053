import { defineCommand } from '#src/bot/command.ts'
import { may } from '#src/domain/access.ts'
import { switchPack } from '../decision/switch-pack.ts'

/** 停用 — takes a pack out of force at a school, or at all of them. */
export const disable = defineCommand({
  name: 'disable',
  chinese: ['停用'],
  summary: 'pack.offSummary',
  example: 'pack.offExample',
  allow: may('policy.set'),
  read: (words) => words,
  run: (ask, words) => switchPack(ask, words, false),
})
