import type { ImportIssue } from '#src/domain/consortium-file/issue.ts'
import type { MessageKey } from '#src/i18n/messages.ts'
import { textOf, type Say } from '#src/i18n/say.ts'

const kinds: Readonly<Partial<Record<string, MessageKey>>> = {
  schools: 'import.kind.schools',
  majors: 'import.kind.majors',
  people: 'import.kind.people',
  terms: 'import.kind.terms',
  classes: 'import.kind.classes',
  courses: 'import.kind.courses',
  own_days: 'import.kind.own_days',
  kpi_inputs: 'import.kind.kpi_inputs',
  observations: 'import.kind.observations',
  teaching_plans: 'import.kind.teaching_plans',
  deadlines: 'import.kind.deadlines',
  seminar: 'import.kind.seminar',
  joint_exams: 'import.kind.joint_exams',
  exchanges: 'import.kind.exchanges',
  coordination_meetings: 'import.kind.coordination_meetings',
}

/** A fault of a file in a line: sheet, row and column as the file calls them, and the reason. */
export function issueText(issue: ImportIssue, say: Say): string {
  const { sheet, row, column, code, data } = issue
  const title = Object.hasOwn(kinds, sheet) ? kinds[sheet] : undefined
  const place = [
    title === undefined ? sheet : wordOf(title, say),
    row === undefined ? '' : say('import.row', { row }),
    column === undefined ? '' : say('import.column', { column }),
  ]
  const { value, first } = data
  const reason = [
    say(`import.issue.${code}`),
    value === undefined || value === sheet || value === column ? '' : say('import.wrote', { value }),
    first === undefined || first === row ? '' : say('import.see', { row: first }),
  ].join('')
  const where = place.filter((part) => part !== '').join(' ')
  return where === '' ? reason : say('import.at', { place: where, reason })
}

// The names of kinds have no holes.
const wordOf = (key: MessageKey, say: Say): string => textOf({ key, values: {} }, say.language)
