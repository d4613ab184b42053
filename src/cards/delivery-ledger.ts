import type { Words } from '#src/domain/policy/words.ts'
import { outcomes, type Failure, type Outcome } from '#src/domain/reminder/outcome.ts'
import type { Say } from '#src/i18n/say.ts'
import { listText } from './format.ts'
import { card, facts, heading, markdown, note, plain, type Block } from './kit.ts'
import { defineView } from './view.ts'

export interface DeliveredRow {
  /** None where the person is gone from the roster. */
  readonly person: string | undefined
  readonly school: string
  readonly outcome: Outcome
  readonly failure: Failure | undefined
  /** `2026-12-11 09:05`; where it waits, until then. */
  readonly at: string
}

export interface DeliveryLedger {
  readonly scope: string
  readonly filings: readonly {
    readonly filing: Words
    readonly period: string
    readonly rows: readonly DeliveredRow[]
    /** Still owed, and nobody was told of it: school and major. */
    readonly untold: readonly string[]
  }[]
}

/** So many filings, lines and characters of a name fit a card; who asks for one filing sees more of it. */
const mostFilings = 4
const mostLines = 40
const mostCharacters = 24

/** 送达 — who got the last reminder of a filing, who did not, and why not. */
export const deliveryLedger = defineView<DeliveryLedger>({
  name: 'delivery-ledger',
  audience: 'private',
  draw({ scope, filings }, say) {
    const shown = filings.slice(0, mostFilings)
    const most = Math.floor(mostLines / Math.max(1, shown.length))
    const isWrong = filings.some(({ rows }) => rows.some(({ outcome }) => outcome === 'failed'))
    return card(
      { title: say('delivery.title'), subtitle: scope, tone: isWrong ? 'orange' : 'turquoise' },
      ...shown.flatMap((one) => filingBlocks(one, most, say)),
      filings.length > mostFilings && note(say('delivery.more', { count: filings.length - mostFilings })),
      note(say('delivery.note')),
    )
  },
})

function filingBlocks(
  { filing, period, rows, untold }: DeliveryLedger['filings'][number],
  most: number,
  say: Say,
): readonly Block[] {
  const counted = outcomes.flatMap((outcome) => {
    const count = rows.filter((row) => row.outcome === outcome).length
    return count === 0 ? [] : [[say(`delivery.${outcome}`), say('delivery.people', { count })] as const]
  })
  const missed = rows
    .filter(({ outcome }) => outcome !== 'sent')
    .toSorted((one, other) => outcomes.indexOf(one.outcome) - outcomes.indexOf(other.outcome))
  const sent = rows.filter(({ outcome }) => outcome === 'sent').map((row) => nameOf(row, say))
  return [
    heading([filing[say.language], period].filter(Boolean).join(' · ')),
    ...(counted.length > 0 ? [facts(counted)] : []),
    ...(missed.length > 0 ? [markdown(linesOf(missed.slice(0, most), say))] : []),
    ...(missed.length > most ? [note(say('delivery.moreRows', { count: missed.length - most }))] : []),
    ...(sent.length > 0 ? [note(say('delivery.sentTo', { names: someOf(sent, most, say) }))] : []),
    ...(untold.length > 0
      ? [note(say('delivery.untold', { count: untold.length, what: someOf(untold.map(short), most, say) }))]
      : []),
  ]
}

/** The first of them, and how it goes on. */
function someOf(names: readonly string[], most: number, say: Say): string {
  const shown = listText(say, names.slice(0, most))
  return names.length > most ? `${shown}…` : shown
}

function short(name: string): string {
  const characters = Array.from(name)
  return characters.length > mostCharacters ? `${characters.slice(0, mostCharacters).join('')}…` : name
}

function linesOf(rows: readonly DeliveredRow[], say: Say): string {
  const lines = rows.map((row) => {
    const { outcome, failure, at } = row
    const why = failure === undefined ? '' : say(`delivery.why.${failure}`)
    const when = outcome === 'waiting' ? say('delivery.until', { at }) : at
    const how = [say(`delivery.${outcome}`), why, when].filter((part) => part !== '').join(' · ')
    return `- ${plain(nameOf(row, say))}：${plain(how)}`
  })
  return lines.join('\n')
}

function nameOf({ person, school }: DeliveredRow, say: Say): string {
  return say('delivery.person', { name: short(person ?? say('delivery.gone')), school: short(school) })
}
