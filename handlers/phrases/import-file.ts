import { definePhrase } from '#src/bot/phrase.ts'
import { importSubject } from '#src/bot/import/progress.ts'
import { say, show, soon } from '#src/bot/reply.ts'
import { importProgress } from '#src/cards/import-progress.ts'
import { may } from '#src/domain/access.ts'
import { receiveImport } from '#src/usecases/import/await-import.ts'

const readable = /\.(?:xlsx|csv|json)$/i

/** 导入文件 — the file an administrator was asked for; it is no evidence of a lesson. Before `attachment` in the list. */
export const importFile = definePhrase({
  name: 'import-file',
  allow: may('consortium.import'),
  async recognise({ spoken, place, actor, records, now }) {
    const file = spoken?.attachments.find(({ kind }) => kind === 'file')
    if (!spoken || !file || place.kind === 'group') return undefined
    const waiting = await records.imports.waitingOf(actor.openId, now)
    const { key, name = '' } = file
    return waiting && { sure: 1, reading: { waiting, sent: { messageId: spoken.id, key, name } } }
  },
  async run(ask, { waiting, sent }) {
    if (!readable.test(sent.name)) return [say('import.wrongKind')]
    await receiveImport(ask, waiting, sent)
    const subject = importSubject(waiting.id)
    return [
      show(importProgress, { name: sent.name, at: { stage: 'received' } }, { subject }),
      soon('read-import'),
    ]
  },
})
