import { readActivities, type ActivityRow } from './consortium-file/activities.ts'
import { readMajors, readSchools, readTerms } from './consortium-file/basics.ts'
import * as dutySheets from './consortium-file/duty-sheets.ts'
import { readFigures } from './consortium-file/figures.ts'
import type { ImportIssue } from './consortium-file/issue.ts'
import { existing, merged, type Known } from './consortium-file/known.ts'
import { readObservations } from './consortium-file/observations.ts'
import { readOwnDates, type DutyItem } from './consortium-file/own-dates.ts'
import { readOwnDays } from './consortium-file/own-days.ts'
import { readPeople } from './consortium-file/people.ts'
import { isRecord, SheetReader } from './consortium-file/rows.ts'
import * as sheets from './consortium-file/sheets.ts'
import { readTeachingPlans, type FilingRow } from './consortium-file/teaching-plans.ts'
import { readClasses, readCourses } from './consortium-file/teaching.ts'
import { isDate } from './dates.ts'
import type { Figure } from './figure.ts'
import type { Observation } from './observation.ts'
import type { OwnDay } from './own-day.ts'
import type { OwnDate } from './policy/decided.ts'
import type { Course } from './taught.ts'

/** The file's rows in our own terms; what the file leaves out is empty. */
export interface ConsortiumRows extends Known {
  /** Chats that belong to a school. */
  readonly groups: readonly { readonly schoolId: string; readonly chatId: string }[]
  readonly courses: readonly Course[]
  readonly ownDays: readonly OwnDay[]
  readonly figures: readonly Figure[]
  readonly observations: readonly Observation[]
  readonly filings: readonly FilingRow[]
  readonly activities: readonly ActivityRow[]
  /** Deadlines of the consortium's own. */
  readonly ownDates: readonly OwnDate[]
}

export interface ConsortiumFile {
  readonly rows: ConsortiumRows
  /** With any of these nothing of the file is to be applied. */
  readonly errors: readonly ImportIssue[]
  /** What was passed over. */
  readonly notices: readonly ImportIssue[]
}

export interface FileContext {
  /** What the consortium has already; a file with some of the sheets refers to it. */
  readonly known: Known
  readonly zone: string
  readonly today: string
  /** The metrics there are; any will do when it is left out. */
  readonly metrics?: readonly string[] | undefined
  /** The items of the policy packs; any will do when they are left out. */
  readonly items?: readonly DutyItem[] | undefined
}

/** Reads a consortium file, `.json` or the sheets of a workbook by name. The same file gives the same rows. */
export function readConsortiumFile(
  input: unknown,
  { known, zone, today, metrics, items }: FileContext,
): ConsortiumFile {
  const file = isRecord(input) ? input : {}
  const reader = new SheetReader(withLists(file))
  if (!isRecord(input)) {
    reader.errors.push({ sheet: '', row: undefined, column: undefined, code: 'not_a_file', data: {} })
  }
  const schoolRows = reader.rows('schools', sheets.schoolCells)
  const schools = readSchools(schoolRows)
  const allSchools = merged(known.schools, schools)
  const personRows = reader.rows('people', sheets.personCells)
  const people = readPeople(personRows, { schools: allSchools, people: known.people })
  const allPeople = merged(known.people, people)
  const majors = readMajors(reader.rows('majors', sheets.majorCells), {
    schools: allSchools,
    people: allPeople,
  })
  const terms = readTerms(reader.rows('terms', sheets.termCells))
  const allMajors = merged(known.majors, majors)
  const classes = readClasses(reader.rows('classes', sheets.classCells), {
    schools: allSchools,
    majors: allMajors,
  })
  const all: Known = {
    schools: allSchools,
    people: allPeople,
    majors: allMajors,
    terms: merged(known.terms, terms),
    classes: merged(known.classes, classes),
  }
  for (const { cells, report } of personRows) {
    for (const id of cells.major ?? [])
      existing(all.majors, { id, column: 'major', code: 'unknown_major' }, report)
  }
  const asOf = typeof file['today'] === 'string' && isDate(file['today']) ? file['today'] : today
  const rows: ConsortiumRows = {
    schools,
    people,
    majors,
    terms,
    classes,
    courses: readCourses(reader.rows('courses', sheets.courseCells), all),
    ownDays: readOwnDays(reader.rows('own_days', sheets.ownDayCells)),
    groups: schoolRows.flatMap(({ cells: { id, group } }) =>
      group === undefined ? [] : [{ schoolId: id, chatId: group }],
    ),
    figures: readFigures(reader.rows('kpi_inputs', sheets.figureCells), all, metrics),
    observations: readObservations(reader.rows('observations', sheets.observationCells), all, zone),
    filings: readTeachingPlans(reader.rows('teaching_plans', sheets.teachingPlanCells), all, asOf),
    activities: readActivities(activityRows(reader), all, asOf),
    ownDates: readOwnDates(reader.rows('deadlines', dutySheets.deadlineCells), all, items),
  }
  return { rows, errors: reader.errors, notices: [...unknownKeys(file), ...reader.notices] }
}

/** The one seminar of a term may stand alone. */
function withLists(file: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { seminar } = file
  return isRecord(seminar) ? { ...file, seminar: [seminar] } : file
}

function activityRows(reader: SheetReader) {
  return {
    seminars: reader.rows('seminar', dutySheets.seminarCells),
    jointExams: reader.rows('joint_exams', dutySheets.jointExamCells),
    exchanges: reader.rows('exchanges', dutySheets.exchangeCells),
    meetings: reader.rows('coordination_meetings', dutySheets.meetingCells),
  }
}

const sheetNames = [
  'schools',
  'majors',
  'terms',
  'people',
  'classes',
  'courses',
  'own_days',
  'kpi_inputs',
  'observations',
  'teaching_plans',
  'deadlines',
  'seminar',
  'joint_exams',
  'exchanges',
  'coordination_meetings',
]

function unknownKeys(file: Readonly<Record<string, unknown>>): ImportIssue[] {
  return Object.keys(file)
    .filter((key) => !sheetNames.includes(key) && !sheets.keysWithoutRows.includes(key))
    .map((key) => ({ sheet: key, row: undefined, column: undefined, code: 'unknown_key', data: { key } }))
}
