import type { RectificationState } from '#src/domain/rectification-states.ts'
import type { Say } from '#src/i18n/say.ts'
import { dayText } from './format.ts'
import { button, buttons, card, markdown, note, plain, type Block } from './kit.ts'
import { defineView } from './view.ts'

export interface RectificationList {
  readonly total: number
  readonly late: number
  readonly mayOpen: boolean
  readonly rows: readonly {
    readonly id: string
    readonly number: string
    readonly school: string
    readonly major: string | undefined
    readonly state: RectificationState
    readonly dueOn: string
    readonly daysLate: number
  }[]
}

/** 整改 — what is not closed yet, soonest first. */
export const rectificationList = defineView<RectificationList>({
  name: 'rectification-list',
  audience: 'private',
  draw({ total, late, mayOpen, rows }, say) {
    const title = total === 0 ? say('rectify.none') : say('rectify.list', { count: total })
    return card(
      { title, tone: late > 0 ? 'orange' : total === 0 ? 'grey' : 'blue' },
      late > 0 && note(say('rectify.late', { count: late })),
      ...rows.flatMap((row) => rowBlocks(row, say)),
      total > rows.length && note(say('rectify.more', { count: rows.length })),
      mayOpen &&
        buttons(
          button({ text: say('rectify.new'), kind: 'primary', action: { action: 'rectification.new' } }),
        ),
    )
  },
})

function rowBlocks(row: RectificationList['rows'][number], say: Say): readonly Block[] {
  const { id, number, school, major, state, dueOn, daysLate } = row
  const whose = [school, major ?? ''].filter(Boolean).join(' · ')
  const second = [
    number,
    say(`rectify.state.${state}`),
    `${say('review.deadline')} ${dayText(say, dueOn)}`,
    daysLate > 0 ? say('rectify.overdue', { days: daysLate }) : '',
  ]
  return [
    markdown(`**${plain(whose)}**\n${plain(second.filter(Boolean).join(' · '))}`),
    buttons(button({ text: say('rectify.open'), action: { action: 'rectification.show', id } })),
  ]
}
