import type { Words } from '#src/domain/policy/words.ts'
import { deadlineText, type ShownDue } from './due-text.ts'
import { card, markdown, note, table } from './kit.ts'
import type { Tally } from './filing-status.ts'
import { defineView } from './view.ts'

export interface FilingOverviewShown {
  readonly scope: string
  readonly rows: readonly {
    readonly filing: Words
    readonly tally: Tally
    readonly due: ShownDue | undefined
  }[]
  readonly rowCount: number
}

/** 备案进度 — every filing with what is expected, filed, on time and late. */
export const filingOverview = defineView<FilingOverviewShown>({
  name: 'filing-overview',
  audience: 'private',
  draw({ scope, rows, rowCount }, say) {
    const head = { title: say('status.allTitle'), subtitle: scope, tone: 'turquoise' } as const
    if (rows.length === 0) return card(head, markdown(say('status.nothing')))
    return card(
      head,
      table({
        columns: [
          { name: 'filing', title: say('status.column.filing') },
          { name: 'expected', title: say('status.expected'), type: 'number' },
          { name: 'filed', title: say('status.filed'), type: 'number' },
          { name: 'onTime', title: say('status.onTime'), type: 'number' },
          { name: 'late', title: say('status.late'), type: 'number' },
          { name: 'due', title: say('status.column.due') },
        ],
        rows: rows.map(({ filing, tally, due }) => ({
          filing: filing[say.language],
          expected: tally.expected,
          filed: tally.filed,
          onTime: tally.onTime,
          late: tally.late,
          due: due ? deadlineText(say, { ...due, week: undefined }) : say('value.none'),
        })),
        pageSize: 10,
      }),
      rows.length < rowCount && note(say('status.shown', { shown: rows.length, count: rowCount })),
    )
  },
})
