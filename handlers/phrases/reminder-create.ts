import { definePhrase } from '#src/bot/phrase.ts'
import { may } from '#src/domain/access.ts'
import { recogniseOwn } from '#src/domain/reminder/own/recognise-own.ts'
import { createOwn, ownContextOf } from '../reminder/own-create.ts'

/** 提醒我下周三上午10点交听课本, 11月30号提醒大家交督查自查表, 例会每月第一个周一下午4点. */
export const reminderCreatePhrase = definePhrase({
  name: 'reminder-create',
  allow: may('reminder.own'),
  async recognise(ask, text) {
    const found = recogniseOwn(text, ownContextOf(ask))
    return found && { sure: found.sure, reading: { reading: found.reading, text } }
  },
  run: (ask, { reading, text }) => createOwn(ask, reading, text),
})
