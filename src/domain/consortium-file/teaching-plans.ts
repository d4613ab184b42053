import type { z } from 'zod'
import { isDate } from '../dates.ts'
import type { ObligationState } from '../obligation.ts'
import { nextTerm } from '../weeks.ts'
import type { Row, RowReport } from './issue.ts'
import { createOnce, existing, personNamed, type Known } from './known.ts'
import type { teachingPlanCells } from './sheets.ts'

/** 授课计划 as far as a school has come with it. */
export interface FilingRow {
  /** The item of the pack by which it is owed. */
  readonly item: 'S0-13'
  readonly schoolId: string
  readonly majorId: string
  /** The term it is for. */
  readonly period: string
  readonly state: ObligationState
  /** The day of that state. */
  readonly on: string | undefined
  /** 申请延期 — asked for, until a day where one is said. */
  readonly extension: { readonly until: string | undefined } | undefined
  /** Why it was returned. */
  readonly note: string
  readonly reviewerId: string | undefined
}

type Cells = z.infer<typeof teachingPlanCells>

const states: Readonly<Record<string, ObligationState | 'extension'>> = {
  未报: 'missing',
  草稿: 'draft',
  已提交待审: 'submitted',
  已提交: 'submitted',
  退回: 'returned',
  已退回: 'returned',
  申请延期至: 'extension',
  申请延期: 'extension',
  已通过: 'passed',
}
const status = /^(?<state>\p{Script=Han}+)\s*(?:[（(](?<note>[^）)]*)[）)])?\s*(?<on>\d{4}-\d{2}-\d{2})?$/u

/** Plans are for the term after `today`, unless a row names another. */
export function readTeachingPlans(rows: readonly Row<Cells>[], known: Known, today: string): FilingRow[] {
  const once = createOnce()
  return rows.flatMap(({ cells, report }) => {
    const termId = termOf(cells, known, today, report)
    const parsed = statusOf(cells.status, report)
    const partners = partnersOf(cells, known, report)
    if (partners && !partners.includes(cells.school)) {
      report.wrong('school', 'not_a_partner', { value: cells.school, major: cells.major })
    }
    const reviewer =
      cells.reviewer === undefined
        ? undefined
        : personNamed(known.people, { name: cells.reviewer, column: 'reviewer' }, report)
    if (termId === undefined || !parsed || !partners) return []
    const { school: schoolId, major: majorId } = cells
    if (!once([schoolId, majorId, termId].join(' '), 'major', report)) return []
    return [{ item: 'S0-13', schoolId, majorId, period: termId, ...parsed, reviewerId: reviewer?.id }]
  })
}

function termOf({ term }: Cells, { terms }: Known, today: string, report: RowReport): string | undefined {
  if (term !== undefined)
    return existing(terms, { id: term, column: 'term', code: 'unknown_term' }, report)?.id
  const next = nextTerm(terms, today)
  if (!next) report.wrong('term', 'no_next_term', { today })
  return next?.id
}

type Status = Pick<FilingRow, 'state' | 'on' | 'extension' | 'note'>

function statusOf(words: string, report: RowReport): Status | undefined {
  const groups = status.exec(words)?.groups
  const state = states[groups?.['state'] ?? '']
  const on = groups?.['on']
  const note = groups?.['note'] ?? ''
  if (state && (on === undefined || isDate(on))) {
    return state === 'extension'
      ? { state: 'missing', on: undefined, extension: { until: on }, note }
      : { state, on, extension: undefined, note }
  }
  report.wrong('status', 'unknown_value', { value: words })
  return undefined
}

function partnersOf(
  { school, major }: Cells,
  known: Known,
  report: RowReport,
): readonly string[] | undefined {
  const at = existing(known.schools, { id: school, column: 'school', code: 'unknown_school' }, report)
  const of = existing(known.majors, { id: major, column: 'major', code: 'unknown_major' }, report)
  return at && of?.partnerIds
}
