import type { Say } from '#src/i18n/say.ts'
import { listText } from './format.ts'
import { card, divider, facts, form, input, markdown, plain, submit, type Block } from './kit.ts'
import { acknowledgementRows } from './observation-receipt.ts'
import {
  attachmentBlocks,
  judgementFacts,
  lessonFacts,
  statusKey,
  statusTone,
  type ShownObservation,
} from './observation-shown.ts'
import { defineView } from './view.ts'

/** 听课反馈 — what the observed teacher gets, alone: the record, and a way to say that it was read. */
export const observationNotice = defineView<ShownObservation>({
  name: 'observation-notice',
  audience: 'private',
  draw(shown, say) {
    const { number, status, version } = shown
    const observers = listText(say, shown.observers)
    // Who filed it comes first, and nobody else can take it back.
    const observer = shown.observers[0] ?? observers
    if (status === 'withdrawn') {
      return card(
        { title: say('observation.withdrawn', { number }), tone: 'grey' },
        markdown(plain(say('observation.withdrawnNotice', { observer, number }))),
      )
    }
    return card(
      {
        title: version > 1 ? say('notice.updated') : say('notice.title', { observers }),
        subtitle: `${number} · ${say('notice.private')}`,
        tone: statusTone[status],
        tags: [{ text: say(statusKey[status]), tone: statusTone[status] }],
      },
      lessonFacts(shown, say),
      divider(),
      judgementFacts(shown, say),
      attachmentBlocks(shown, say),
      ...answer(shown, say),
    )
  },
})

function answer({ id, acknowledged }: ShownObservation, say: Say): readonly Block[] {
  if (acknowledged) return [divider(), facts(acknowledgementRows(acknowledged, say))]
  return [
    form(
      'acknowledge',
      input({
        name: 'reply',
        label: say('notice.reply'),
        placeholder: say('notice.replyHint'),
        lines: 2,
        maxLength: 500,
      }),
      submit({
        name: 'ack',
        text: say('notice.ack'),
        kind: 'primary',
        action: { action: 'observation.ack', id },
      }),
    ),
  ]
}
