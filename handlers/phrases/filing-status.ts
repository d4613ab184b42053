import { definePhrase } from '#src/bot/phrase.ts'
import { may } from '#src/domain/access.ts'
import { formsOf } from '#src/domain/filing-form/find-form.ts'
import { readRequest } from '#src/domain/filing-form/read-request.ts'
import { answerStatus } from '../filing/status.ts'

/** 进度 in plain words: `授课计划交了几家`, `东浦机电授课计划审了没`. */
export const filingStatusPhrase = definePhrase({
  name: 'filing-status',
  allow: may('filing.count'),
  async recognise({ rules }, text) {
    const read = readRequest(formsOf(rules.packs), text)
    return read?.request === 'status' ? { sure: read.sure, reading: text } : undefined
  },
  run: (ask, text) => answerStatus(ask, text),
})
