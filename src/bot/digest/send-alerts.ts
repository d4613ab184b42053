import { kpiAlert } from '#src/cards/kpi-alert.ts'
import { localDate } from '#src/domain/dates.ts'
import { isNews } from '#src/domain/digest/movements.ts'
import { holdsAt, type Person } from '#src/domain/person.ts'
import { remindAt } from '#src/domain/reminder-times.ts'
import type { VerdictAlert } from '#src/ports/digests.ts'
import type { Records } from '#src/ports/store.ts'
import { verdictsOf } from '#src/usecases/digest/verdicts.ts'
import { watchVerdicts } from '#src/usecases/kpi/watch-verdicts.ts'
import { deliver } from '../deliver.ts'
import { show, type Part } from '../reply.ts'
import { contextFor, contextless, passOf, quietUntil, type Pass, type RemindDeps } from '../pass.ts'
import { unasked } from '../unasked.ts'

/** Schools that are looked at in one pass, and people who are told; the next tick takes the next. */
const schoolsAtOnce = 25
const peopleAtOnce = 100
const mostMovements = 20

/**
 * Looks at the schools of which a verdict may be another one: each once a day, and those that have reported figures
 * since. A transaction each.
 */
export async function watchIndicators(deps: RemindDeps): Promise<readonly string[]> {
  const now = deps.now()
  const found = await deps.store.transaction(async ({ verdicts, consortium }) => {
    const ids = await verdicts.toLookAt(localDate(now, deps.rules.timeZone), schoolsAtOnce)
    return ids.length === 0 ? undefined : { ids, consortium: await consortium.snapshot() }
  })
  if (!found) return []
  const pass = passOf(deps, now, found.consortium)
  for (const school of found.consortium.schools.filter(({ id }) => found.ids.includes(id))) {
    await deps.store.transaction((records) => watchVerdicts(contextless(records, pass), school))
  }
  return []
}

/** Tells each coordinator once what has changed at their schools, neither at night nor on a day off. */
export async function sendAlerts(deps: RemindDeps): Promise<readonly string[]> {
  const now = deps.now()
  const found = await deps.store.transaction(async ({ verdictAlerts, consortium }) => {
    const people = await verdictAlerts.peopleDue(now, peopleAtOnce)
    return people.length === 0 ? undefined : { people, consortium: await consortium.snapshot() }
  })
  if (!found) return []
  const pass = passOf(deps, now, found.consortium)
  const lanes: string[] = []
  for (const personId of found.people) {
    lanes.push(...(await deps.store.transaction((records) => alertPerson(personId, records, pass))))
  }
  return lanes
}

async function alertPerson(personId: string, records: Records, pass: Pass): Promise<readonly string[]> {
  const { verdictAlerts } = records
  const alerts = await verdictAlerts.dueTo(personId, pass.now)
  const person = await records.people.byId(personId)
  const meant = alerts.filter(({ schoolId }) => person?.active && holdsAt(person, 'coordinator', schoolId))
  const until = meant.length > 0 ? await heldUntil(personId, records, pass) : undefined
  if (until) {
    await verdictAlerts.hold(personId, until)
    return []
  }
  await verdictAlerts.remove(
    personId,
    alerts.map(({ schoolId }) => schoolId),
  )
  const [first] = meant
  if (!person || !first) return []
  const parts: Part[] = []
  for (const alert of meant) parts.push(...(await partsOf(alert, person, { records, pass })))
  const key = `alert:${personId}:${first.since.toISOString()}`
  return (await deliver(parts, unasked(key), records, pass.log)).lanes
}

async function heldUntil(personId: string, records: Records, pass: Pass): Promise<Date | undefined> {
  const { calendar, timeZone: zone } = pass.rules
  const isWork = calendar.isWorkingDay(pass.today)
  const quiet = await quietUntil({ id: personId, personId }, records, pass)
  if (isWork && !quiet) return undefined
  const day = localDate(quiet ?? pass.now, zone)
  const due = calendar.isWorkingDay(day) ? day : calendar.workingDaysAfter(day, 1)
  const morning = remindAt({ due, workingDaysBefore: 0, personId }, { calendar, zone })
  return quiet && quiet > morning ? quiet : morning
}

interface Telling {
  readonly records: Records
  readonly pass: Pass
}

/** As things stand now: what has moved back meanwhile is not told. */
async function partsOf(
  { schoolId, since }: VerdictAlert,
  person: Person,
  { records, pass }: Telling,
): Promise<readonly Part[]> {
  const school = pass.consortium.schools.find(({ id }) => id === schoolId)
  if (!school) return []
  const context = contextFor(person, records, pass)
  const { movements } = await verdictsOf(context, school, { since, finance: false })
  const news = movements.filter(({ from, judgement }) => isNews({ from, verdict: judgement.verdict }))
  if (news.length === 0) return []
  const shown = { school, movements: news.slice(0, mostMovements), movementCount: news.length }
  return [show(kpiAlert, shown, { to: { personId: person.id } })]
}
