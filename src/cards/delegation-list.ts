import type { Say } from '#src/i18n/say.ts'
import { dayText } from './format.ts'
import { button, buttons, card, heading, markdown, note, plain, type Block } from './kit.ts'
import { defineView } from './view.ts'

interface Row {
  readonly id: string
  readonly name: string
  readonly from: string
  readonly to: string
}

export interface DelegationList {
  readonly made: readonly Row[]
  readonly taken: readonly Row[]
}

/** 委托 — what is handed over by somebody, with the way to end it, and to them. */
export const delegationList = defineView<DelegationList>({
  name: 'delegation-list',
  audience: 'private',
  draw({ made, taken }, say) {
    const none = made.length + taken.length === 0
    return card(
      { title: say(none ? 'delegate.none' : 'delegate.list'), tone: none ? 'grey' : 'blue' },
      none && note(say('delegate.example')),
      made.length > 0 && heading(say('delegate.made')),
      ...made.flatMap((row): readonly Block[] => [
        line(row, say),
        buttons(button({ text: say('delegate.end'), action: { action: 'delegation.end', id: row.id } })),
      ]),
      taken.length > 0 && heading(say('delegate.taken')),
      ...taken.map((row) => line(row, say)),
    )
  },
})

function line({ name, from, to }: Row, say: Say): Block {
  return markdown(plain(say('delegate.row', { name, from: dayText(say, from), to: dayText(say, to) })))
}
