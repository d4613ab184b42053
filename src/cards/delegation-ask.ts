import type { Say } from '#src/i18n/say.ts'
import { dayText, listText } from './format.ts'
import { button, buttons, card, facts, note } from './kit.ts'
import { defineView } from './view.ts'

export interface ShownDelegation {
  readonly from: string
  readonly to: string
  readonly toId: string
  readonly first: string
  readonly until: string
  readonly majors: readonly string[]
  readonly asAdmin: boolean
  readonly waiting: number
}

/** 委托 — what will be handed over to whom, before it is. */
export const delegationAsk = defineView<ShownDelegation>({
  name: 'delegation-ask',
  audience: 'private',
  draw(shown, say) {
    const { from, to, toId, first, until, waiting } = shown
    return card(
      { title: say('delegate.ask', { name: to }), tone: 'orange' },
      facts([
        [say('delegate.from'), from],
        [say('delegate.to'), to],
        [say('delegate.days'), say('delegate.span', { from: dayText(say, first), to: dayText(say, until) })],
        [say('delegate.what'), whatText(shown, say)],
        [say('delegate.waiting'), say('delegate.count', { count: waiting })],
      ]),
      note(say('delegate.note')),
      buttons(
        button({
          text: say('delegate.confirm'),
          kind: 'primary',
          action: { action: 'delegation.make', to: toId, from: first, until },
        }),
      ),
    )
  },
})

function whatText({ majors, asAdmin }: ShownDelegation, say: Say): string {
  return listText(say, [
    ...(majors.length > 0 ? [say('delegate.majors', { majors: listText(say, majors) })] : []),
    ...(asAdmin ? [say('delegate.asAdmin')] : []),
  ])
}
