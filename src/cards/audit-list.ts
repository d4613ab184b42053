import { card, markdown, note, paging, plain, table } from './kit.ts'
import { actText, actorText, detailText, nounText, subjectText, type AuditRow } from './audit-words.ts'
import { defineView } from './view.ts'

export interface AuditList {
  /** What was asked for, as it was understood: a kind of act, and a number, a name or a school. */
  readonly noun: string | undefined
  readonly about: readonly string[]
  /** Comes back with another page. */
  readonly query: Readonly<Record<string, string | readonly string[]>>
  readonly page: number
  readonly pages: number
  readonly total: number
  readonly rows: readonly AuditRow[]
}

/** 审计 — names people, so for private chats only. */
export const auditList = defineView<AuditList>({
  name: 'audit-list',
  audience: 'private',
  draw({ noun, about, query, page, pages, total, rows }, say) {
    const kind = noun === undefined ? say('audit.everything') : nounText(say, noun)
    const subtitle = [kind, ...about].join(' · ')
    const head = { title: say('audit.title'), subtitle, tone: 'turquoise' } as const
    if (rows.length === 0) return card(head, markdown(plain(say('audit.empty'))))
    return card(
      head,
      table({
        columns: [
          { name: 'at', title: say('audit.column.at') },
          { name: 'who', title: say('audit.column.who') },
          { name: 'act', title: say('audit.column.act') },
          { name: 'subject', title: say('audit.column.subject') },
          { name: 'school', title: say('audit.column.school') },
        ],
        rows: rows.map((row) => ({
          at: row.at,
          who: actorText(say, row),
          act: [actText(say, row), detailText(say, row)].filter((text) => text !== '').join(' '),
          subject: subjectText(say, row),
          school: row.school ?? say('value.none'),
        })),
      }),
      note(say('page.of', { page, pages, total })),
      paging({ page, pages, action: { action: 'audit.page', ...query } }),
    )
  },
})
