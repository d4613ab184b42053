import type { Say } from '#src/i18n/say.ts'
import { card, form, markdown, note, plain, select, submit, type Block } from './kit.ts'
import { defineView } from './view.ts'

export interface ExchangeList {
  readonly year: number
  readonly rows: readonly {
    readonly id: string
    readonly person: string
    readonly school: string
    readonly major: string
    readonly duration: string
  }[]
  /** Whoever looks may take one back; the one that was named is chosen. */
  readonly maySet: boolean
  readonly chosen: string | undefined
}

const mostRows = 30
const longest = 40

/** 选派名单 — names, so for private chats only. */
export const exchangeList = defineView<ExchangeList>({
  name: 'exchange-list',
  audience: 'private',
  draw(shown, say) {
    const { year, rows } = shown
    const lines = rows
      .slice(0, mostRows)
      .map((row) => `- ${plain(lineOf(row, 2 * longest)).replaceAll('\n', ' ')}`)
    return card(
      {
        title: say('exchange.list', { year, count: rows.length }),
        tone: rows.length === 0 ? 'grey' : 'blue',
      },
      markdown(rows.length === 0 ? plain(say('exchange.none')) : lines.join('\n')),
      rows.length > mostRows && note(say('exchange.more', { count: rows.length - mostRows })),
      ...withdrawing(shown, say),
    )
  },
})

function lineOf({ person, school, major, duration }: ExchangeList['rows'][number], most: number): string {
  return [person.slice(0, longest), school, major, duration].filter(Boolean).join(' · ').slice(0, most)
}

function withdrawing({ rows, maySet, chosen }: ExchangeList, say: Say): readonly Block[] {
  if (!maySet || rows.length === 0) return []
  return [
    form(
      'withdrawing',
      ...select({
        name: 'exchange',
        label: say('exchange.which'),
        placeholder: say('form.pick'),
        options: rows.slice(0, mostRows).map((row) => ({ value: row.id, text: lineOf(row, longest) })),
        value: chosen,
      }),
      submit({
        name: 'withdraw',
        text: say('exchange.withdraw'),
        kind: 'danger',
        confirm: { title: say('exchange.withdraw'), text: say('exchange.withdrawSure') },
        action: { action: 'exchange.withdraw' },
      }),
    ),
  ]
}
