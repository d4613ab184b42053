import type { ObservationStatus } from '#src/domain/observation.ts'
import { card, markdown, note, paging, plain, table } from './kit.ts'
import { scoreText, statusKey } from './observation-shown.ts'
import { defineView } from './view.ts'

export interface ObservationList {
  readonly scope: string
  readonly scopeKey: 'mine' | 'school'
  readonly term: string
  readonly termId: string
  readonly page: number
  readonly pages: number
  readonly total: number
  readonly rows: readonly {
    readonly number: string
    readonly date: string
    readonly teacher: string
    readonly course: string
    readonly score: number | undefined
    readonly grade: string | undefined
    readonly status: ObservationStatus
  }[]
}

/** 听课记录列表 — names and scores, so for private chats only. */
export const observationList = defineView<ObservationList>({
  name: 'observation-list',
  audience: 'private',
  draw(list, say) {
    const { scope, scopeKey, term, termId, page, pages, total, rows } = list
    const head = { title: say('records.title'), subtitle: `${scope} · ${term}`, tone: 'turquoise' } as const
    if (rows.length === 0) return card(head, markdown(plain(say('records.empty'))))
    return card(
      head,
      table({
        columns: [
          { name: 'number', title: say('records.column.number') },
          { name: 'date', title: say('records.column.date') },
          { name: 'teacher', title: say('records.column.teacher') },
          { name: 'course', title: say('records.column.course') },
          { name: 'score', title: say('records.column.score') },
          { name: 'status', title: say('records.column.status') },
        ],
        rows: rows.map((row) => ({
          number: row.number,
          date: row.date,
          teacher: row.teacher,
          course: row.course,
          score: scoreText(say, row),
          status: say(statusKey[row.status]),
        })),
        pageSize: 10,
      }),
      note(say('page.of', { page, pages, total })),
      paging({ page, pages, action: { action: 'records.page', scope: scopeKey, term: termId } }),
    )
  },
})
