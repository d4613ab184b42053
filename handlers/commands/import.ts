import { defineCommand, noWords } from '#src/bot/command.ts'
import { show, soon } from '#src/bot/reply.ts'
import { importAsk } from '#src/cards/import-ask.ts'
import { may } from '#src/domain/access.ts'
import { refusal } from '#src/failure.ts'
import { sayIn } from '#src/i18n/say.ts'
import { awaitImport, waitingMinutes } from '#src/usecases/import/await-import.ts'

/** 导入 — hands out the template and takes the next file that is sent. */
export const importCommand = defineCommand({
  name: 'import',
  chinese: ['导入'],
  summary: 'import.summary',
  example: 'import.example',
  allow: may('consortium.import'),
  read: noWords,
  async run(ask) {
    if (ask.place.kind === 'group') throw refusal('import.privateOnly')
    await awaitImport(ask, ask.language, sayIn(ask.language)('import.templateName'))
    return [show(importAsk, { minutes: waitingMinutes }), soon('send-file')]
  },
})
