import { readMajors, readSchools, readTerms } from './consortium-file/basics.ts'
import { readFigures } from './consortium-file/figures.ts'
import type { ImportIssue } from './consortium-file/issue.ts'
import { existing, merged, type Known } from './consortium-file/known.ts'
import { readObservations } from './consortium-file/observations.ts'
import { readPeople } from './consortium-file/people.ts'
import { isRecord, SheetReader } from './consortium-file/rows.ts'
import * as sheets from './consortium-file/sheets.ts'
import { readTeachingPlans, type FilingRow } from './consortium-file/teaching-plans.ts'
import { isDate } from './dates.ts'
import type { Figure } from './figure.ts'
import type { Observation } from './observation.ts'

/** The file's rows in our own terms; what the file leaves out is empty. */
export interface ConsortiumRows extends Known {
  /** Chats that belong to a school. */
  readonly groups: readonly { readonly schoolId: string; readonly chatId: string }[]
  readonly figures: readonly Figure[]
  readonly observations: readonly Observation[]
  readonly filings: readonly FilingRow[]
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
}

/** Reads a consortium file, `.json` or the sheets of a workbook by name. The same file gives the same rows. */
export function readConsortiumFile(
  input: unknown,
  { known, zone, today, metrics }: FileContext,
): ConsortiumFile {
  const file = isRecord(input) ? input : {}
  const reader = new SheetReader(file)
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
  const all: Known = {
    schools: allSchools,
    people: allPeople,
    majors: merged(known.majors, majors),
    terms: merged(known.terms, terms),
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
    groups: schoolRows.flatMap(({ cells: { id, group } }) =>
      group === undefined ? [] : [{ schoolId: id, chatId: group }],
    ),
    figures: readFigures(reader.rows('kpi_inputs', sheets.figureCells), all, metrics),
    observations: readObservations(reader.rows('observations', sheets.observationCells), all, zone),
    filings: readTeachingPlans(reader.rows('teaching_plans', sheets.teachingPlanCells), all, asOf),
  }
  return { rows, errors: reader.errors, notices: [...unknownKeys(file), ...reader.notices] }
}

const sheetNames = ['schools', 'majors', 'terms', 'people', 'kpi_inputs', 'observations', 'teaching_plans']

function unknownKeys(file: Readonly<Record<string, unknown>>): ImportIssue[] {
  return Object.keys(file)
    .filter((key) => !sheetNames.includes(key) && !sheets.keysWithoutRows.includes(key))
    .map((key) => ({ sheet: key, row: undefined, column: undefined, code: 'unknown_key', data: { key } }))
}
