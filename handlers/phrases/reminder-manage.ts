import { definePhrase } from '#src/bot/phrase.ts'
import { may } from '#src/domain/access.ts'
import { readManage } from '#src/domain/reminder/own/read-manage.ts'
import { manageOwn } from '../reminder/own-manage.ts'

/** 我设了哪些提醒, 取消提醒 3, 别再提醒例会了. */
export const reminderManagePhrase = definePhrase({
  name: 'reminder-manage',
  allow: may('reminder.own'),
  async recognise(_, text) {
    const request = readManage(text)
    return request && { sure: request.kind === 'list' ? 0.9 : 0.82, reading: { request, text } }
  },
  run: (ask, { request, text }) => manageOwn(ask, request, text),
})
