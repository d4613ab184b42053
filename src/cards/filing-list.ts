import type { ObligationState } from '#src/domain/obligation.ts'
import type { Words } from '#src/domain/policy/words.ts'
import type { Say } from '#src/i18n/say.ts'
import { deadlineText, extensionText, leftText, type ShownDue } from './due-text.ts'
import { button, card, markdown, note, paging, plain, type Block } from './kit.ts'
import { defineView } from './view.ts'

export interface OwedShown {
  readonly obligationId: string
  readonly filing: Words
  readonly school: string
  readonly major: string | undefined
  readonly period: string
  readonly state: ObligationState
  readonly due: ShownDue
  /** More time is to be asked for it, until then and for that reason; none where it is to be filed. */
  readonly extend?: { readonly until: string | undefined; readonly reason: string } | undefined
}

export interface FilingListShown {
  /** What was typed that more than one filing is called by; none where nothing was asked. */
  readonly sameName: string | undefined
  /** Only what fits words; then it is asked which. */
  readonly chosen: boolean
  readonly rows: readonly OwedShown[]
  readonly total: number
  readonly page: number
  readonly pages: number
  /** What the buttons for other pages bring back. */
  readonly query: Readonly<Record<string, string>>
}

/** 待备案 — what is owed, soonest first, with a button each. */
export const filingList = defineView<FilingListShown>({
  name: 'filing-list',
  audience: 'private',
  draw({ sameName, chosen, rows, total, page, pages, query }, say) {
    const title = chosen ? say('file.chooseTitle') : say('file.listTitle', { count: total })
    const late = rows.some(({ due }) => due.lateDays > 0)
    return card(
      { title, tone: total === 0 ? 'green' : late ? 'orange' : 'blue' },
      sameName !== undefined && markdown(plain(say('file.sameName', { name: sameName }))),
      total === 0 && markdown(say('file.listEmpty')),
      ...rows.flatMap((row) => rowBlocks(row, say)),
      pages > 1 && note(say('page.of', { page, pages, total })),
      paging({ page, pages, action: { action: 'filing.list', ...query } }),
    )
  },
})

const openKeys = { draft: 'file.continue', returned: 'file.correct' } as const

function rowBlocks(row: OwedShown, say: Say): readonly Block[] {
  const { filing, school, major, period, state, due } = row
  const of = [school, major, period].filter(Boolean).join(' · ')
  const day = [deadlineText(say, due), leftText(say, due), extensionText(say, due.extension)]
  const line = [say(`state.${state}`), ...day].filter((part) => part !== '').join(' · ')
  const mark = due.lateDays > 0 ? '❗ ' : ''
  return [
    markdown(`${mark}**${plain(filing[say.language])}** ${plain(of)}\n${plain(line)}`),
    pressed(row, say),
  ]
}

function pressed({ obligationId: obligation, state, extend }: OwedShown, say: Say): Block {
  if (extend) {
    const { until = '', reason } = extend
    return button({
      text: say('file.extend'),
      action: { action: 'filing.extend', obligation, until, reason },
    })
  }
  const key = state === 'draft' || state === 'returned' ? openKeys[state] : 'file.open'
  return button({ text: say(key), action: { action: 'filing.open', obligation } })
}
