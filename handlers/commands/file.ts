import { defineCommand } from '#src/bot/command.ts'
import { may } from '#src/domain/access.ts'
import { fileFromWords } from '../filing/from-words.ts'

/** 备案 — the form of a filing, or the list of those owed. */
export const file = defineCommand({
  name: 'file',
  chinese: ['备案', '报备案', '待备案'],
  summary: 'file.summary',
  example: 'file.example',
  allow: may('filing.file'),
  read: (words) => words,
  run: fileFromWords,
})
