import type { Say } from '#src/i18n/say.ts'
import { buttons, card, divider, facts, form, submit, type Block } from './kit.ts'
import {
  attachmentBlocks,
  citedFacts,
  judgementFacts,
  lessonFacts,
  statusKey,
  statusTone,
  type ShownObservation,
} from './observation-shown.ts'
import { defineView } from './view.ts'

/** 回执 — what the observer keeps of a filed record, with the ways to change it. */
export const observationReceipt = defineView<ShownObservation>({
  name: 'observation-receipt',
  audience: 'private',
  draw(shown, say) {
    const { number, version, status } = shown
    const withdrawn = status === 'withdrawn'
    return card(
      {
        title: withdrawn ? say('observation.withdrawn', { number }) : say('observation.filed'),
        subtitle: version > 1 ? `${number} · ${say('observation.version', { version })}` : number,
        tone: statusTone[status],
        tags: [{ text: say(statusKey[status]), tone: statusTone[status] }],
      },
      lessonFacts(shown, say),
      ...(withdrawn
        ? [citedFacts(say('observation.takenBack'), shown.takenBack ?? [], say)]
        : details(shown, say)),
    )
  },
})

function details(shown: ShownObservation, say: Say): readonly Block[] {
  const { id, number, teacher, acknowledged } = shown
  return [
    divider(),
    judgementFacts(shown, say),
    attachmentBlocks(shown, say),
    citedFacts(say('observation.countsFor'), shown.countsFor, say),
    acknowledged && facts(acknowledgementRows(acknowledged, say)),
    // A form without fields: a confirmation is asked only of a button that submits.
    form(
      'manage',
      buttons(
        submit({
          name: 'edit',
          text: say('observation.edit'),
          kind: 'default',
          action: { action: 'observation.edit', id },
        }),
        submit({
          name: 'withdraw',
          text: say('observation.withdraw'),
          kind: 'danger',
          action: { action: 'observation.withdraw', id },
          confirm: {
            title: say('observation.withdrawTitle', { number }),
            text: say('observation.withdrawText', { teacher }),
          },
        }),
      ),
    ),
  ]
}

export function acknowledgementRows(
  { at, reply }: NonNullable<ShownObservation['acknowledged']>,
  say: Say,
): readonly (readonly [string, string])[] {
  const read = [say('observation.status.acknowledged'), at] as const
  return reply === '' ? [read] : [read, [say('notice.yourReply'), reply]]
}
