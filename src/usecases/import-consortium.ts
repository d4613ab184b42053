import type { ConsortiumRows } from '#src/domain/consortium-file.ts'
import type { ImportIssue } from '#src/domain/consortium-file/issue.ts'
import { merged } from '#src/domain/consortium-file/known.ts'
import { readConsortiumFile } from '#src/domain/consortium-file.ts'
import { localDate } from '#src/domain/dates.ts'
import { parseNumber } from '#src/domain/observation-number.ts'
import type { Person } from '#src/domain/person.ts'
import type { Rulebook } from '#src/domain/rulebook.ts'
import { planDuties } from './duties/plan.ts'
import type { Change } from '#src/ports/consortium.ts'
import type { Records } from '#src/ports/store.ts'

export interface Imported {
  /** By kind of row: how many were new, changed and unchanged. Empty where there were errors. */
  readonly counts: Readonly<Record<string, Readonly<Record<Change, number>>>>
  /** While there is one, nothing of the file was applied. */
  readonly errors: readonly ImportIssue[]
  /** What was left out and why. */
  readonly notices: readonly ImportIssue[]
}

interface Importing {
  readonly records: Records
  readonly rules: Rulebook
  readonly now: Date
  /** Who is an administrator by a setting: with one there is always somebody. */
  readonly adminOpenIds?: readonly string[]
}

/** Reads a consortium file and applies all of it, or nothing. Repeating it changes nothing. */
export async function importConsortium(
  input: unknown,
  { records, rules, now, adminOpenIds = [] }: Importing,
): Promise<Imported> {
  const { schools, majors, terms } = await records.consortium.snapshot()
  const people = await records.people.all()
  const zone = rules.timeZone
  const { rows, errors, notices } = readConsortiumFile(input, {
    known: { schools, majors, people, terms },
    zone,
    today: localDate(now, zone),
    metrics: rules.indicators.map(({ id }) => id),
  })
  const found = errors.length > 0 || adminOpenIds.length > 0 ? errors : noAdminLeft(people, rows.people)
  if (found.length > 0) return { counts: {}, errors: found, notices }
  return { counts: await apply(rows, { records, rules, now }), errors, notices }
}

const isAdmin = ({ active, roles, openId }: Person): boolean =>
  active && openId !== undefined && roles.includes('admin')

/** A file must not take the last administrator: nobody could put it right from the chat. */
function noAdminLeft(before: readonly Person[], brought: readonly Person[]): readonly ImportIssue[] {
  if (!before.some(isAdmin) || merged(before, brought).some(isAdmin)) return []
  return [{ sheet: 'people', row: undefined, column: 'roles', code: 'no_admin_left', data: {} }]
}

/** References are checked when the transaction ends, so the order of kinds does not matter to them. */
async function apply(rows: ConsortiumRows, importing: Importing) {
  const { consortium, people, chats, figures, obligations } = importing.records
  const { rules, now } = importing
  const counts = {
    schools: await each(rows.schools, (school) => consortium.putSchool(school)),
    majors: await each(rows.majors, (major) => consortium.putMajor(major)),
    people: counted(await people.putAll(rows.people)),
    terms: await each(rows.terms, (term) => consortium.putTerm(term)),
    groups: await each(rows.groups, async ({ schoolId, chatId }) => {
      const chat = await chats.byId(chatId)
      const { hasBot = true, language } = chat ?? {}
      return chats.put({ id: chatId, kind: 'group', schoolId, hasBot, language })
    }),
    figures: await each(rows.figures, (figure) => figures.put(figure, undefined, now)),
    observations: await each(rows.observations, (record) => putObservation(record, importing.records)),
  }
  // What was filed is told of duties, so these must be there before, and their reminders be planned after.
  const planning = { ...importing, today: localDate(now, rules.timeZone) }
  await planDuties(planning)
  const filings = await each(rows.filings, (filing) => obligations.setState(filing, filing.state))
  await planDuties(planning)
  return { ...counts, filings }
}

async function putObservation(
  observation: ConsortiumRows['observations'][number],
  { observations, numbers }: Records,
): Promise<Change> {
  // A record that is here already has a life of its own: an import never writes over it.
  if (await observations.byNumber(observation.number)) return 'unchanged'
  await observations.insert(observation, observation.content.observerIds[0] ?? observation.content.teacherId)
  const parsed = parseNumber(observation.number)
  if (parsed) await numbers.atLeast(parsed.series, parsed.year, parsed.sequence)
  return 'new'
}

type Counts = Readonly<Record<Change, number>>

async function each<Row>(rows: readonly Row[], put: (row: Row) => Promise<Change>): Promise<Counts> {
  const changes: Change[] = []
  for (const row of rows) changes.push(await put(row))
  return counted(changes)
}

function counted(changes: readonly Change[]): Counts {
  const counts = { new: 0, changed: 0, unchanged: 0 }
  for (const change of changes) counts[change] += 1
  return counts
}
