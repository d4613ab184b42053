import { defineCommand } from '#src/bot/command.ts'
import { permitted } from '#src/bot/permit.ts'
import { say, show } from '#src/bot/reply.ts'
import { rectificationList } from '#src/cards/rectification-list.ts'
import { may } from '#src/domain/access.ts'
import { listRectifications } from '#src/usecases/rectification/list.ts'
import { showNoticeForm } from '../rectification/form.ts'

/** 整改 — what is to be put right; with words the form of a notice, filled. A group is told how many. */
export const rectify = defineCommand({
  name: 'rectify',
  chinese: ['整改'],
  summary: 'rectify.summary',
  example: 'rectify.example',
  allow: may('rectification.read'),
  read: (words) => words.trim(),
  async run(ask, words) {
    if (words !== '') {
      permitted(may('rectification.open'), ask)
      return [await showNoticeForm(ask, words)]
    }
    const list = await listRectifications(ask)
    if (ask.place.kind === 'p2p') return [show(rectificationList, list)]
    return [
      say('rectify.groupCount', { count: list.total, late: list.late }),
      show(rectificationList, list, { to: 'asker' }),
    ]
  },
})
