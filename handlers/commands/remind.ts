import { defineCommand } from '#src/bot/command.ts'
import { may } from '#src/domain/access.ts'
import { readManageWords } from '#src/domain/reminder/own/read-manage.ts'
import { readOwn } from '#src/domain/reminder/own/read-own.ts'
import { createOwn, ownContextOf } from '../reminder/own-create.ts'
import { manageOwn } from '../reminder/own-manage.ts'

/** 提醒 — with words: set, list or cancelled; without: those there are. */
export const remindCommand = defineCommand({
  name: 'remind',
  chinese: ['提醒'],
  summary: 'remind.summary',
  example: 'remind.example',
  allow: may('reminder.own'),
  read: (words) => words,
  run(ask, words) {
    const manage = readManageWords(words)
    if (manage) return manageOwn(ask, manage, words)
    return createOwn(ask, readOwn(words, ownContextOf(ask)), words)
  },
})
