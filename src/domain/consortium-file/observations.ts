import type { z } from 'zod'
import { instantAt } from '../dates.ts'
import { stableUuid } from '../hash.ts'
import { formatNumber, parseNumber } from '../observation-number.ts'
import type { Observation, ObservationContent, ObservationStatus } from '../observation.ts'
import { parsePeriods } from '../parse-periods.ts'
import type { Row, RowReport } from './issue.ts'
import { createOnce, existing, personNamed, type Known } from './known.ts'
import type { observationCells, observationStatuses } from './sheets.ts'

type Cells = z.infer<typeof observationCells>

const statuses: Readonly<Record<(typeof observationStatuses)[number], ObservationStatus>> = {
  已确认: 'acknowledged',
  已提交: 'submitted',
  已退回: 'returned',
  草稿: 'draft',
  已撤回: 'withdrawn',
}

export function readObservations(rows: readonly Row<Cells>[], known: Known, zone: string): Observation[] {
  const once = createOnce()
  return rows.flatMap(({ cells, report }) => {
    const number = canonicalNumber(cells.no, report)
    const { school, major } = cells
    if (school !== undefined)
      existing(known.schools, { id: school, column: 'school', code: 'unknown_school' }, report)
    if (major !== undefined)
      existing(known.majors, { id: major, column: 'major', code: 'unknown_major' }, report)
    const teacher = personNamed(
      known.people,
      { name: cells.teacher, column: 'teacher', schoolId: school },
      report,
    )
    const content = contentOf(cells, known, report)
    if (number === undefined || !teacher || !content || !once(number, 'no', report)) return []
    const status = statuses[cells.status]
    // The file does not say when a record was filed: the evening of the lesson, so that a second import is the same.
    const filedAt = instantAt(cells.date, '18:00', zone)
    return [
      {
        id: stableUuid(`observation ${number}`),
        number,
        version: 1,
        content: { ...content, teacherId: teacher.id },
        schoolId: school ?? teacher.schoolId,
        majorId: major,
        status,
        filedAt,
        acknowledgement: status === 'acknowledged' ? { at: filedAt, reply: '' } : undefined,
      },
    ]
  })
}

function canonicalNumber(no: string, report: RowReport): string | undefined {
  const number = parseNumber(no)
  if (number?.series === 'TK') return formatNumber(number.series, number.year, number.sequence)
  report.wrong('no', 'unknown_value', { value: no })
  return undefined
}

function contentOf(
  cells: Cells,
  known: Known,
  report: RowReport,
): Omit<ObservationContent, 'teacherId'> | undefined {
  const periods = periodsOf(cells.periods, report)
  const observers = cells.observer.map((name) =>
    personNamed(known.people, { name, column: 'observer' }, report),
  )
  if (observers.length === 0) report.wrong('observer', 'missing')
  const { score } = cells
  if (score !== undefined && !(score >= 0 && score <= 100 && Number.isInteger(score * 2))) {
    report.wrong('score', 'out_of_range', { value: score, min: 0, max: 100 })
    return undefined
  }
  if (!periods || observers.length === 0) return undefined
  return {
    date: cells.date,
    periods,
    observerIds: [...new Set(observers.flatMap((person) => person?.id ?? []))],
    course: cells.course,
    className: cells.cls,
    mode: cells.mode,
    score,
    grade: cells.grade,
    rubric: {},
    ...textsOf(cells),
  }
}

function textsOf({ topic, strengths, problems, suggestions }: Cells) {
  return {
    topic: topic ?? '',
    strengths: strengths ?? '',
    problems: problems ?? '',
    suggestions: suggestions ?? '',
  }
}

function periodsOf(cell: unknown, report: RowReport): number[] | undefined {
  const words = Array.isArray(cell) ? cell.map(String) : cell
  const periods = typeof words === 'string' || Array.isArray(words) ? parsePeriods(words) : undefined
  if (periods && periods.every((period) => period >= 1)) return periods
  report.wrong('periods', words === undefined ? 'missing' : 'unknown_value')
  return undefined
}
