import { digestAll } from '#src/cards/digest-all.ts'
import { digestGroup } from '#src/cards/digest-group.ts'
import { digestOwn } from '#src/cards/digest-own.ts'
import { instantAt, localDate } from '#src/domain/dates.ts'
import type { DigestSchedule } from '#src/domain/digest/schedule.ts'
import { nextOccurrence } from '#src/domain/reminder/own/occurrences.ts'
import type { OwnSchedule } from '#src/domain/reminder/own/recurrence.ts'
import type { Person } from '#src/domain/person.ts'
import type { Records } from '#src/ports/store.ts'
import { allDigest } from '#src/usecases/digest/all-digest.ts'
import { groupDigest } from '#src/usecases/digest/group-digest.ts'
import { ownDigest } from '#src/usecases/digest/own-digest.ts'
import { daysOf, nextTimes, weekMs } from '#src/usecases/digest/schedule.ts'
import { digestsFor } from '#src/usecases/digest/scope.ts'
import { deliver } from '../deliver.ts'
import { show, type Part } from '../reply.ts'
import { contextFor, contextless, passOf, quietUntil, type Pass, type RemindDeps } from '../pass.ts'
import { unasked } from '../unasked.ts'

/** In one pass; the next tick takes the next. */
const batch = 100

/**
 * Puts the digests that are due into the outbox, each once: the row is held while it moves on. What was missed while
 * nobody was there comes once, neither at night nor on a day off. Settles with the lanes that have something new.
 */
export async function sendDigests(deps: RemindDeps): Promise<readonly string[]> {
  const now = deps.now()
  const found = await deps.store.transaction(async ({ digestSchedules, consortium }) => {
    const ids = await digestSchedules.due(now, batch)
    return ids.length === 0 ? undefined : { ids, consortium: await consortium.snapshot() }
  })
  if (!found) return []
  const pass = passOf(deps, now, found.consortium)
  const lanes: string[] = []
  for (const id of found.ids) {
    lanes.push(...(await deps.store.transaction((records) => sendOne(id, records, pass))))
  }
  return lanes
}

async function sendOne(id: string, records: Records, pass: Pass): Promise<readonly string[]> {
  const { now } = pass
  const { digestSchedules } = records
  const one = await digestSchedules.take(id, now)
  if (!one) return []
  const { schedule, nextAt = now } = one
  const reader = await readerOf(one, records)
  if (!schedule || !reader) {
    await digestSchedules.moveOn(id, { nextAt: undefined })
    return []
  }
  const personId = reader.kind === 'person' ? reader.person.id : undefined
  const until = workUntil(schedule, nextAt, pass) ?? (await quietUntil({ id, personId }, records, pass))
  if (until) {
    await digestSchedules.hold(id, until)
    return []
  }
  const since = one.toldAt ?? new Date(now.getTime() - weekMs)
  const parts = await partsFor(reader, { schedule, since, records, pass })
  const next = nextOccurrence(schedule, now, daysOf(pass))
  await digestSchedules.moveOn(id, { nextAt: next, toldAt: now })
  const key = `digest:${id}:${nextAt.toISOString()}`
  const { lanes } = await deliver(parts, unasked(key), records, pass.log)
  if (reader.kind === 'person' || (await hasRoom(reader, records, pass))) return lanes
  // The group has heard enough for today: it stays in the outbox as superseded.
  await records.outbox.drop(`${key}#1`, 'volume')
  return []
}

/** On a day off only what was set for that very day comes. */
function workUntil({ onDayOff, time }: OwnSchedule, nextAt: Date, { rules, today }: Pass): Date | undefined {
  const { calendar, timeZone } = rules
  const isThatDay = onDayOff === 'keep' && localDate(nextAt, timeZone) === today
  if (isThatDay || calendar.isWorkingDay(today)) return undefined
  return instantAt(calendar.workingDaysAfter(today, 1), time, timeZone)
}

function hasRoom(
  { chatId }: Extract<Reader, { kind: 'group' }>,
  { groupVolumes }: Records,
  { today, rules }: Pass,
): Promise<boolean> {
  return groupVolumes.take(chatId, today, rules.delivery.groupMessagesPerDay)
}

type Reader =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'group'; readonly chatId: string; readonly schoolId: string }

/** Nobody who left, and no group the bot is not in or that is of no school any more. */
async function readerOf({ target }: DigestSchedule, { people, chats }: Records): Promise<Reader | undefined> {
  if ('personId' in target) {
    const person = await people.byId(target.personId)
    return person?.active ? { kind: 'person', person } : undefined
  }
  const { chatId } = target
  const chat = await chats.byId(chatId)
  return chat?.hasBot && chat.schoolId !== undefined
    ? { kind: 'group', chatId, schoolId: chat.schoolId }
    : undefined
}

interface Telling {
  readonly schedule: OwnSchedule
  readonly since: Date
  readonly records: Records
  readonly pass: Pass
}

async function partsFor(
  reader: Reader,
  { schedule, since, records, pass }: Telling,
): Promise<readonly Part[]> {
  if (reader.kind === 'group') {
    const school = pass.consortium.schools.find(({ id }) => id === reader.schoolId)
    const to = { chatId: reader.chatId }
    const context = contextless(records, pass)
    return school ? [show(digestGroup, await groupDigest(context, school, { since }), { to })] : []
  }
  const context = contextFor(reader.person, records, pass)
  const to = { personId: reader.person.id }
  const [next] = nextTimes(pass, schedule, { after: pass.now, count: 1 })
  const parts: Part[] = []
  for (const of of digestsFor(context.actor, pass.consortium)) {
    const part =
      of.kind === 'all'
        ? show(digestAll, { digest: await allDigest(context, { since }), next }, { to })
        : show(digestOwn, { digest: await ownDigest(context, of, { since }), next }, { to })
    parts.push(part)
  }
  return parts
}
