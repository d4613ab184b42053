import { definePhrase } from '#src/bot/phrase.ts'
import { may } from '#src/domain/access.ts'
import { formsOf } from '#src/domain/filing-form/find-form.ts'
import { readRequest } from '#src/domain/filing-form/read-request.ts'
import { answerDue } from '../filing/due.ts'

/** 授课计划什么时候截止. */
export const duePhrase = definePhrase({
  name: 'due',
  allow: may('calendar.read'),
  async recognise({ rules }, text) {
    const read = readRequest(formsOf(rules.packs), text)
    return read?.request === 'deadline' ? { sure: read.sure, reading: text } : undefined
  },
  run: answerDue,
})
