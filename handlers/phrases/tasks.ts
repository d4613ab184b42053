import { definePhrase } from '#src/bot/phrase.ts'
import { may } from '#src/domain/access.ts'
import { formsOf } from '#src/domain/filing-form/find-form.ts'
import { readRequest } from '#src/domain/filing-form/read-request.ts'
import { answerTasks } from '../filing/tasks.ts'

/** 我还有什么没交, 元旦前还有啥要交的. */
export const tasksPhrase = definePhrase({
  name: 'tasks',
  allow: may('tasks.read'),
  async recognise({ rules }, text) {
    const read = readRequest(formsOf(rules.packs), text)
    return read?.request === 'tasks' ? { sure: read.sure, reading: text } : undefined
  },
  run: answerTasks,
})
