import type { ConsortiumRows } from '#src/domain/consortium-file.ts'
import type { ImportIssue } from '#src/domain/consortium-file/issue.ts'
import { merged } from '#src/domain/consortium-file/known.ts'
import { readConsortiumFile } from '#src/domain/consortium-file.ts'
import { localDate } from '#src/domain/dates.ts'
import { parseNumber } from '#src/domain/observation-number.ts'
import type { Person } from '#src/domain/person.ts'
import type { Rulebook } from '#src/domain/rulebook.ts'
import { creditRecent } from './duties/credit-all.ts'
import { planDuties } from './duties/plan.ts'
import { createSteps, type Progress } from './import/steps.ts'
import { putActivityRow, putFiling, putOwnDate } from './import/put-duties.ts'
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
  /** Told how far it is; nothing it does may wait for this transaction. */
  readonly progress?: Progress
}

/** Reads a consortium file and applies all of it, or nothing. Repeating it changes nothing. */
export async function importConsortium(input: unknown, importing: Importing): Promise<Imported> {
  const { records, rules, now, adminOpenIds = [] } = importing
  const { schools, majors, terms } = await records.consortium.snapshot()
  const people = await records.people.all()
  const classes = await records.teaching.classes()
  const zone = rules.timeZone
  const { rows, errors, notices } = readConsortiumFile(input, {
    known: { schools, majors, people, terms, classes },
    zone,
    today: localDate(now, zone),
    metrics: rules.indicators.map(({ id }) => id),
    items: rules.packs.flatMap((pack) => pack.items),
  })
  const found = errors.length > 0 || adminOpenIds.length > 0 ? errors : noAdminLeft(people, rows.people)
  if (found.length > 0) return { counts: {}, errors: found, notices }
  return { counts: await apply(rows, importing), errors, notices }
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
  const { consortium, people, teaching, chats, figures } = importing.records
  const { rules, now } = importing
  const today = localDate(now, rules.timeZone)
  const putting = { ...importing, zone: rules.timeZone, today }
  const steps = createSteps(rowsIn(rows), importing.progress)
  const counts = {
    schools: await steps.each(rows.schools, (school) => consortium.putSchool(school)),
    majors: await steps.each(rows.majors, (major) => consortium.putMajor(major)),
    people: await steps.many(rows.people, (some) => people.putAll(some)),
    terms: await steps.each(rows.terms, (term) => consortium.putTerm(term)),
    classes: await steps.many(rows.classes, (some) => teaching.putClasses(some)),
    courses: await steps.many(rows.courses, (some) => teaching.putCourses(some)),
    own_days: await steps.each(rows.ownDays, (day) => consortium.putOwnDay(day)),
    groups: await steps.each(rows.groups, async ({ schoolId, chatId }) => {
      const chat = await chats.byId(chatId)
      const { hasBot = true, language } = chat ?? {}
      return chats.put({ id: chatId, kind: 'group', schoolId, hasBot, language })
    }),
    figures: await steps.many(rows.figures, (some) => figures.putAll(some, undefined, now)),
    observations: await steps.many(rows.observations, (some) => putObservations(some, importing.records)),
    activities: await steps.each(rows.activities, (one) => putActivityRow(one, importing.records)),
    own_dates: await steps.each(rows.ownDates, (date) => putOwnDate(date, putting)),
  }
  // What was filed is told of duties, so these must be there before, and their reminders be planned after.
  const planning = { ...importing, today }
  await planDuties(planning)
  // What was observed or held counts for whatever is owed, also where nothing new is.
  await creditRecent(planning, await consortium.snapshot())
  const filings = await steps.each(rows.filings, (filing) => putFiling(filing, putting))
  await planDuties(planning)
  return { ...counts, filings }
}

/** Everything of the file, of every kind. */
function rowsIn(rows: ConsortiumRows): number {
  return Object.values(rows).reduce((sum, { length }) => sum + length, 0)
}

/** A record that is here already has a life of its own: an import never writes over it. */
async function putObservations(
  wanted: ConsortiumRows['observations'],
  { observations, numbers }: Records,
): Promise<readonly Change[]> {
  const taken = await observations.numbersTaken(wanted.map(({ number }) => number))
  const added = wanted.filter(({ number }) => !taken.has(number))
  await observations.insertAll(
    added.map((observation) => {
      const { observerIds, teacherId } = observation.content
      return { observation, byPersonId: observerIds[0] ?? teacherId }
    }),
  )
  const highest = new Map<string, NonNullable<ReturnType<typeof parseNumber>>>()
  for (const { number } of added) {
    const parsed = parseNumber(number)
    const key = parsed ? `${parsed.series}-${parsed.year}` : ''
    if (parsed && parsed.sequence > (highest.get(key)?.sequence ?? 0)) highest.set(key, parsed)
  }
  for (const { series, year, sequence } of highest.values()) await numbers.atLeast(series, year, sequence)
  return wanted.map(({ number }) => (taken.has(number) ? 'unchanged' : 'new'))
}
