import { definePhrase } from '#src/bot/phrase.ts'
import { may } from '#src/domain/access.ts'
import { formsOf } from '#src/domain/filing-form/find-form.ts'
import { readRequest, type FilingRequest } from '#src/domain/filing-form/read-request.ts'
import { extendFromWords } from '../filing/extend.ts'
import { fileFromWords } from '../filing/from-words.ts'
import { withdrawFromWords } from '../filing/withdraw.ts'

const handled = { submit: fileFromWords, extend: extendFromWords, withdraw: withdrawFromWords } as const

function isHandled(request: FilingRequest): request is keyof typeof handled {
  return Object.hasOwn(handled, request)
}

/** 备案 in plain words: `【授课计划备案】机电，课程8门，共612学时`, `授课计划晚交三天`, `撤回我刚才交的计划`. */
export const filingPhrase = definePhrase({
  name: 'filing',
  allow: may('filing.file'),
  async recognise({ rules }, text) {
    const read = readRequest(formsOf(rules.packs), text)
    if (!read || !isHandled(read.request)) return undefined
    return { sure: read.sure, reading: { request: read.request, text } }
  },
  run: (ask, { request, text }) => handled[request](ask, text),
})
