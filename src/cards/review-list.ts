import type { Words } from '#src/domain/policy/words.ts'
import type { Say } from '#src/i18n/say.ts'
import { dayText } from './format.ts'
import { button, buttons, card, markdown, note, paging, plain, type Block } from './kit.ts'
import { defineView } from './view.ts'

export interface WaitingRow {
  readonly kind: 'filing' | 'extension' | 'rectification'
  readonly id: string
  readonly number: string
  readonly filing: Words
  readonly school: string
  readonly major: string | undefined
  readonly deadline: string | undefined
  readonly waitingDays: number | undefined
  /** 代 */
  readonly insteadOf: string | undefined
}

export interface ReviewList {
  /** `named`: those that somebody's words fit. */
  readonly scope: 'mine' | 'all' | 'named'
  readonly page: number
  readonly pages: number
  readonly total: number
  /** What waits for others and could be passed all the same. */
  readonly others: number
  readonly rows: readonly WaitingRow[]
}

const titles = { mine: 'review.list', all: 'review.listAll', named: 'review.whichFiling' } as const

/** 待审核 — what waits for a verdict, soonest deadline first, each with its button. */
export const reviewList = defineView<ReviewList>({
  name: 'review-list',
  audience: 'private',
  draw({ scope, page, pages, total, others, rows }, say) {
    const title = total === 0 ? say('review.none') : say(titles[scope], { count: total })
    return card(
      { title, tone: total === 0 ? 'grey' : 'blue' },
      total === 0 && note(say('review.noneHint')),
      ...rows.flatMap((row) => rowBlocks(row, say)),
      pages > 1 && note(say('page.of', { page, pages, total })),
      paging({ page, pages, action: { action: 'review.page', scope } }),
      ...(others > 0
        ? [
            note(say('review.others', { count: others })),
            buttons(
              button({
                text: say('review.showAll'),
                action: { action: 'review.page', scope: 'all', page: 1 },
              }),
            ),
          ]
        : []),
    )
  },
})

function rowBlocks(row: WaitingRow, say: Say): readonly Block[] {
  return [
    markdown(rowText(row, say)),
    buttons(
      button({ text: say('review.open'), action: { action: 'review.open', kind: row.kind, id: row.id } }),
    ),
  ]
}

/** Two lines: whose and what, then until when and since when. */
export function rowText(row: WaitingRow, say: Say): string {
  const { kind, number, filing, school, major, deadline, waitingDays, insteadOf } = row
  const whose = [school, major ?? ''].filter(Boolean).join(' · ')
  const days = waitingDays ?? 0
  const second = [
    say(`review.kind.${kind}`),
    number,
    deadline === undefined ? '' : `${say('review.deadline')} ${dayText(say, deadline)}`,
    days > 0 ? say('review.waiting', { days }) : '',
    insteadOf === undefined ? '' : say('review.forSomebody', { name: insteadOf }),
  ]
  return `**${plain(whose)}** ${plain(filing[say.language])}\n${plain(second.filter(Boolean).join(' · '))}`
}
