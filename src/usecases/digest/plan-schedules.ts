import { isSameSchedule, usualSchedule, type DigestSchedule } from '#src/domain/digest/schedule.ts'
import { stableUuid } from '#src/domain/hash.ts'
import type { Person } from '#src/domain/person.ts'
import { nextOccurrence, type Days } from '#src/domain/reminder/own/occurrences.ts'
import type { OwnSchedule } from '#src/domain/reminder/own/recurrence.ts'
import { inForce } from '#src/domain/rulebook.ts'
import type { ConsortiumSnapshot } from '#src/ports/consortium.ts'
import type { DigestSchedules } from '#src/ports/digests.ts'
import type { Planning } from '../duties/planning.ts'
import { actorFor } from '../review/stead.ts'
import { daysOf } from './schedule.ts'
import { digestsFor } from './scope.ts'

interface Pass {
  readonly schedules: DigestSchedules
  readonly days: Days
  readonly now: Date
}

/**
 * Gives coordinators and leaders the digest they usually have, and finds anew when each one comes: the calendar moves,
 * people come, change and go. What was missed keeps its instant, so that it is still told. Repeating it changes nothing.
 */
export async function planDigests({ records, rules, now }: Omit<Planning, 'today'>): Promise<void> {
  const consortium = await records.consortium.snapshot()
  const days = daysOf({ consortium, rules: inForce(rules, consortium) })
  const pass = { schedules: records.digestSchedules, days, now }
  const people = await records.people.ofSchools(consortium.schools.map(({ id }) => id))
  const entitled = new Map(
    people.filter((person) => isEntitled(person, consortium)).map((person) => [person.id, person]),
  )
  for (const one of await records.digestSchedules.all()) {
    const personId = 'personId' in one.target ? one.target.personId : undefined
    const person = personId === undefined ? undefined : entitled.get(personId)
    if (personId !== undefined) entitled.delete(personId)
    const usual = person && usualSchedule(person)
    const isOther = personId !== undefined && !one.isOwn && !isSameSchedule(usual, one.schedule)
    if (isOther) await put(one.id, personId, usual, pass)
    else await findAnew(one, personId === undefined || person !== undefined, pass)
  }
  for (const person of entitled.values()) {
    const usual = usualSchedule(person)
    if (usual) await put(stableUuid(`digest/${person.id}`), person.id, usual, pass)
  }
}

function isEntitled(person: Person, consortium: ConsortiumSnapshot): boolean {
  return digestsFor(actorFor({ consortium }, person), consortium).length > 0
}

async function put(
  id: string,
  personId: string,
  schedule: OwnSchedule | undefined,
  pass: Pass,
): Promise<void> {
  const { schedules, days, now } = pass
  const nextAt = schedule && nextOccurrence(schedule, now, days)
  await schedules.put({ id, target: { personId }, schedule, isOwn: false, setAt: now, nextAt })
}

async function findAnew(
  one: DigestSchedule,
  isMeant: boolean,
  { schedules, days, now }: Pass,
): Promise<void> {
  const { schedule, nextAt, setAt, toldAt } = one
  const told = toldAt && toldAt > setAt ? toldAt : setAt
  const wanted = schedule && isMeant ? nextOccurrence(schedule, nextAt ? told : now, days) : undefined
  if (wanted?.getTime() !== nextAt?.getTime()) await schedules.replan(one, wanted)
}
