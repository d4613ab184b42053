import { defineCommand } from '#src/bot/command.ts'
import { say } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { openDraft } from '#src/usecases/observation/open-draft.ts'
import { listAppointments } from '../appointment/list.ts'
import { showForm } from '../observation/form.ts'
import { joinSpoken } from '../observation/join-spoken.ts'
import { draftFromWords } from '../observation/sentence.ts'

const isList = /^(?:list|appointments|预约|列表|预约列表|我的预约)$/iu

/** 听课 — with words: a draft read from them; `list`: what one is going to hear; without: the form. */
export const observe = defineCommand({
  name: 'observe',
  chinese: ['听课', '记听课', '填听课记录'],
  summary: 'observe.summary',
  example: 'observe.example',
  allow: may('observation.file'),
  read: (words) => words,
  async run(ask, words) {
    if (isList.test(words)) return [await listAppointments(ask)]
    if (words !== '') return draftFromWords(ask, words)
    const { draft, kept } = await openDraft(ask)
    const form = [await showForm(ask, draft), ...(await joinSpoken(ask, draft))]
    return kept && ask.place.kind === 'p2p' ? [say('form.continue'), ...form] : form
  },
})
