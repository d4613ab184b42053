import { activityFacts, whenText, type ActivityText } from './activity-text.ts'
import { button, buttons, card, markdown, plain } from './kit.ts'
import { defineView } from './view.ts'

export interface InspectionList {
  readonly rows: readonly (ActivityText & { readonly id: string })[]
  /** Whoever looks may say that it was held, move it or call it off. */
  readonly maySet: boolean
}

const mostRows = 40
const mostButtons = 5

/** 督查安排 — of the term: which school, when, by whom. */
export const inspectionList = defineView<InspectionList>({
  name: 'inspection-list',
  audience: 'anyone',
  draw({ rows, maySet }, say) {
    const head = { title: say('activity.inspections'), tone: rows.length === 0 ? 'grey' : 'blue' } as const
    const [only, ...others] = rows
    if (!only) return card(head, markdown(plain(say('activity.noInspections'))))
    const lines = rows.slice(0, mostRows).map((row) => {
      const words = [whenText(say, row), row.about?.slice(0, 40), say(`seminar.state.${row.state}`)]
      return `- **${plain(row.school)}** ${plain(words.filter(Boolean).join(' · ')).replaceAll('\n', ' ')}`
    })
    return card(
      head,
      others.length === 0 ? activityFacts(say, only) : markdown(lines.join('\n')),
      maySet &&
        buttons(
          ...rows.slice(0, mostButtons).map(({ id, school, on }) =>
            button({
              text: say('activity.open', {
                what: [school.slice(0, 12), on?.slice(5)].filter(Boolean).join(' '),
              }),
              action: { action: 'seminar.open', id },
            }),
          ),
        ),
    )
  },
})
