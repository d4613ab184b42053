import { usualSchedule, type DigestSchedule } from '#src/domain/digest/schedule.ts'
import { instantAt, localDate } from '#src/domain/dates.ts'
import type { Person } from '#src/domain/person.ts'
import { nextOccurrence, type Days } from '#src/domain/reminder/own/occurrences.ts'
import type { OwnSchedule } from '#src/domain/reminder/own/recurrence.ts'
import type { RulesInForce } from '#src/domain/rulebook.ts'
import type { ConsortiumSnapshot } from '#src/ports/consortium.ts'
import type { Records } from '#src/ports/store.ts'
import { actorFor } from '../review/stead.ts'
import { daysOf } from './schedule.ts'
import { digestsFor } from './scope.ts'

/** A digest of one school, of the majors of a lead, or of all schools. */
export interface ForetoldDigest {
  readonly at: Date
  readonly schoolId: string | undefined
  /** 暂定 — its day rests on holidays not yet published. */
  readonly provisional: boolean
  /** The open id of who gets it, or the chat of the group. */
  readonly to: string
}

interface Around {
  readonly records: Pick<Records, 'digestSchedules' | 'chats'>
  readonly rules: RulesInForce
  readonly consortium: ConsortiumSnapshot
  readonly people: readonly Person[]
  /** When somebody is told what falls into their quiet hours. */
  readonly whenTold: (one: { readonly at: Date; readonly personId: string }) => Date
}

interface Span {
  readonly from: string
  readonly to: string
}

/** Every digest that will come between two days, inclusive, written down or not. */
export async function foretellDigests(around: Around, span: Span): Promise<readonly ForetoldDigest[]> {
  const { records, people } = around
  const kept = await records.digestSchedules.all()
  const byPerson = new Map(
    kept.flatMap((one) => ('personId' in one.target ? [[one.target.personId, one] as const] : [])),
  )
  const found = people.flatMap((person) => personal(person, byPerson.get(person.id), { ...around, ...span }))
  for (const one of kept) {
    if (!('chatId' in one.target)) continue
    const chat = await records.chats.byId(one.target.chatId)
    if (!chat?.hasBot || chat.schoolId === undefined) continue
    found.push(...toGroup(one, { id: chat.id, schoolId: chat.schoolId }, { ...around, ...span }))
  }
  return found.toSorted((one, other) => one.at.getTime() - other.at.getTime())
}

function personal(
  person: Person,
  kept: DigestSchedule | undefined,
  around: Around & Span,
): readonly ForetoldDigest[] {
  const { openId } = person
  if (openId === undefined) return []
  const of = digestsFor(actorFor(around, person), around.consortium)
  const schedule = kept?.isOwn ? kept.schedule : usualSchedule(person)
  if (!schedule || of.length === 0) return []
  return timesOf(schedule, kept?.toldAt, around).flatMap((planned) => {
    const at = around.whenTold({ at: planned, personId: person.id })
    return of.map((one) => ({
      at,
      schoolId: one.kind === 'school' ? one.school.id : undefined,
      provisional: isProvisional(at, around),
      to: openId,
    }))
  })
}

function toGroup(
  { schedule, toldAt }: DigestSchedule,
  { id, schoolId }: { readonly id: string; readonly schoolId: string },
  around: Around & Span,
): readonly ForetoldDigest[] {
  if (!schedule) return []
  return timesOf(schedule, toldAt, around).map((planned) => {
    const at = around.whenTold({ at: planned, personId: id })
    return { at, schoolId, provisional: isProvisional(at, around), to: id }
  })
}

function isProvisional(at: Date, { rules }: Around): boolean {
  return rules.calendar.isProvisional(localDate(at, rules.timeZone))
}

function timesOf(schedule: OwnSchedule, toldAt: Date | undefined, around: Around & Span): readonly Date[] {
  const days: Days = daysOf(around)
  const start = new Date(instantAt(around.from, '00:00', days.zone).getTime() - 1)
  const found: Date[] = []
  let at = nextOccurrence(schedule, toldAt && toldAt > start ? toldAt : start, days)
  while (at && localDate(at, days.zone) <= around.to) {
    found.push(at)
    at = nextOccurrence(schedule, at, days)
  }
  return found
}
