import type { z } from 'zod'
import { stableUuid } from '../hash.ts'
import { latestTerm, termOn } from '../weeks.ts'
import type { exchangeCells, jointExamCells, meetingCells, seminarCells } from './duty-sheets.ts'
import type { Row, RowReport } from './issue.ts'
import { createOnce, existing, personNamed, type Known } from './known.ts'

/** 活动 — what is held once, as a file tells it. Its own id is the same whenever the file is read. */
export interface ActivityRow {
  readonly id: string
  readonly kind: 'seminar' | 'joint_exam' | 'exchange' | 'coordination_meeting'
  readonly schoolId: string
  readonly majorId: string | undefined
  readonly period: string
  readonly on: string | undefined
  readonly time: string
  readonly place: string
  readonly state: 'planned' | 'held'
  readonly personId: string | undefined
  readonly details: { readonly agenda?: readonly string[]; readonly course?: string }
}

type RowsOf<Cells extends z.ZodType> = readonly Row<z.infer<Cells>>[]

export interface ActivityRows {
  readonly seminars: RowsOf<typeof seminarCells>
  readonly jointExams: RowsOf<typeof jointExamCells>
  readonly exchanges: RowsOf<typeof exchangeCells>
  readonly meetings: RowsOf<typeof meetingCells>
}

/** What lies before `today` was held; what has no day yet is planned. */
export function readActivities(rows: ActivityRows, known: Known, today: string): ActivityRow[] {
  const lead = known.schools.find(({ role }) => role === 'lead')?.id
  const found = [
    ...rows.seminars.flatMap(({ cells, report }) => {
      const period = termIdOf(cells, known, today, report)
      const schoolId = hostOf(cells.host ?? lead, 'host', known, report)
      if (period === undefined || schoolId === undefined) return []
      const details = { agenda: cells.agenda }
      return [{ ...blank, kind: 'seminar' as const, schoolId, period, ...dayOf(cells), details, report }]
    }),
    ...rows.jointExams.flatMap(({ cells, report }) => {
      const period = termIdOf(cells, known, today, report)
      const major = existing(
        known.majors,
        { id: cells.major, column: 'major', code: 'unknown_major' },
        report,
      )
      const schoolId = hostOf(lead, 'major', known, report)
      if (period === undefined || schoolId === undefined || !major) return []
      const details = { course: cells.course }
      const own = { kind: 'joint_exam' as const, schoolId, majorId: major.id, period, details }
      return [{ ...blank, ...own, ...dayOf(cells), report }]
    }),
    ...rows.exchanges.flatMap(({ cells, report }) => {
      const schoolId = hostOf(cells.to, 'to', known, report)
      const person = personNamed(known.people, { name: cells.teacher, column: 'teacher' }, report)
      const majorId = cells.major
      if (majorId !== undefined)
        existing(known.majors, { id: majorId, column: 'major', code: 'unknown_major' }, report)
      if (schoolId === undefined || !person) return []
      const own = { kind: 'exchange' as const, schoolId, majorId, personId: person.id }
      return [{ ...blank, ...own, period: String(cells.year), report }]
    }),
    ...rows.meetings.flatMap(({ cells, report }) => {
      const schoolId = hostOf(lead, 'date', known, report)
      if (schoolId === undefined) return []
      const period = cells.date.slice(0, 4)
      return [{ ...blank, kind: 'coordination_meeting' as const, schoolId, period, ...dayOf(cells), report }]
    }),
  ]
  const once = createOnce()
  return found.flatMap(({ report, ...activity }) => {
    const key = keyOf(activity)
    if (!once(key, 'date', report)) return []
    return [{ ...activity, id: stableUuid(`activity ${key}`), state: stateOf(activity, today) }]
  })
}

const blank: Pick<ActivityRow, 'majorId' | 'on' | 'time' | 'place' | 'personId' | 'details'> = {
  majorId: undefined,
  on: undefined,
  time: '',
  place: '',
  personId: undefined,
  details: {},
}

type Told = Omit<ActivityRow, 'id' | 'state'>

/** A seminar and an exam may be put off and stay what they are; meetings are told apart by their days. */
function keyOf({ kind, period, schoolId, majorId, personId, on, details }: Told): string {
  const own = kind === 'coordination_meeting' ? on : (details.course ?? '')
  return [kind, period, schoolId, majorId ?? '', personId ?? '', own].join(' ')
}

/** Somebody who was sent in a year is there from its first day. */
function stateOf({ kind, on, period }: Told, today: string): ActivityRow['state'] {
  if (kind === 'exchange') return period <= today.slice(0, 4) ? 'held' : 'planned'
  return on !== undefined && on <= today ? 'held' : 'planned'
}

function dayOf(cells: {
  readonly date?: string | undefined
  readonly time?: string | undefined
  readonly place?: string | undefined
}) {
  return { on: cells.date, time: cells.time ?? '', place: cells.place ?? '' }
}

/** The term that is named, or else that of the day, or else the one that runs. */
function termIdOf(
  { term, date }: { readonly term?: string | undefined; readonly date?: string | undefined },
  { terms }: Known,
  today: string,
  report: RowReport,
): string | undefined {
  if (term !== undefined)
    return existing(terms, { id: term, column: 'term', code: 'unknown_term' }, report)?.id
  const found = date === undefined ? latestTerm(terms, today) : termOn(terms, date)
  if (!found) report.wrong('term', 'unknown_term', { value: date ?? today })
  return found?.id
}

function hostOf(id: string | undefined, column: string, { schools }: Known, report: RowReport) {
  return existing(schools, { id: id ?? '', column, code: 'unknown_school' }, report)?.id
}
