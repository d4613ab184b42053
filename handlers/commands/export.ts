import { defineCommand } from '#src/bot/command.ts'
import { may } from '#src/domain/access.ts'
import { readExportWords } from '#src/domain/reading/export-words.ts'
import { refusal } from '#src/failure.ts'
import { startExport } from '../export/start.ts'

/** 导出 — a spreadsheet of what one may read, sent as a file in private. */
export const exportCommand = defineCommand({
  name: 'export',
  chinese: ['导出'],
  summary: 'export.summary',
  example: 'export.example',
  allow: may('export.own'),
  read(words) {
    const asked = readExportWords(words)
    if (!asked) throw refusal('export.which')
    return asked
  },
  run: startExport,
})
