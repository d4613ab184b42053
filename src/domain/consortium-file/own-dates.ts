import type { z } from 'zod'
import type { OwnDate } from '../policy/decided.ts'
import type { PolicyItem } from '../policy/pack.ts'
import { schoolYearOf } from '../policy/due/school-year.ts'
import type { Term } from '../term.ts'
import { latestTerm, nextTerm } from '../weeks.ts'
import type { deadlineCells } from './duty-sheets.ts'
import type { Row } from './issue.ts'
import { createOnce, type Known } from './known.ts'

type Cells = z.infer<typeof deadlineCells>
export type DutyItem = Pick<PolicyItem, 'id' | 'duty'>

/** The days the consortium has set itself. What comes from a document or from somebody's plan is worked out, not read. */
export function readOwnDates(
  rows: readonly Row<Cells>[],
  { terms }: Pick<Known, 'terms'>,
  items: readonly DutyItem[] | undefined,
): OwnDate[] {
  const once = createOnce()
  return rows.flatMap(({ cells, report }) => {
    const { policy: itemId, nominal: date, source = 'consortium' } = cells
    if (source !== 'consortium') return []
    const item = items?.find(({ id }) => id === itemId)
    if (items && !item) {
      report.wrong('policy', 'unknown_value', { value: itemId })
      return []
    }
    const period = cells.period ?? periodOf(item, date, terms)
    if (period === undefined) {
      report.wrong('period', 'missing')
      return []
    }
    return once(`${itemId} ${period}`, 'policy', report) ? [{ itemId, period, date }] : []
  })
}

/** What a day is for, by the rule of its item: a term, a school year or a year. */
function periodOf(item: DutyItem | undefined, date: string, terms: readonly Term[]): string | undefined {
  const kind = item?.duty?.due.kind
  if (kind === 'before_next_term') return nextTerm(terms, date)?.id
  const term = latestTerm(terms, date)
  if (kind === 'end_of_term') return term?.id
  if (kind === 'in_school_year') return term && schoolYearOf(term)
  return date.slice(0, 4)
}
