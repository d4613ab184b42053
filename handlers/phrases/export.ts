import { definePhrase } from '#src/bot/phrase.ts'
import { may } from '#src/domain/access.ts'
import { readExportSentence } from '#src/domain/reading/export-words.ts'
import { startExport } from '../export/start.ts'

/** 导出 in plain words: 把这学期的听课记录导出成 Excel. */
export const exportPhrase = definePhrase({
  name: 'export',
  allow: may('export.own'),
  recognise: async (_, text) => {
    const reading = readExportSentence(text)
    return reading && { sure: 0.8, reading }
  },
  run: startExport,
})
