import { defineCommand } from '#src/bot/command.ts'
import { may } from '#src/domain/access.ts'
import { switchPack } from '../decision/switch-pack.ts'

/** 启用 — which packs are in force where; a pack at a school, or at all of them. */
export const pack = defineCommand({
  name: 'pack',
  chinese: ['启用', '政策包'],
  summary: 'pack.summary',
  example: 'pack.example',
  allow: may('policy.set'),
  read: (words) => words,
  run: (ask, words) => switchPack(ask, words, true),
})
