import { show } from '#src/bot/reply.ts'
import { filingReminder } from '#src/cards/filing-reminder.ts'
import { isOwed, type Obligation } from '#src/domain/obligation.ts'
import { remindAt } from '#src/domain/reminder-times.ts'
import { lastCallOn } from '#src/domain/reminder/last-call.ts'
import { holdUntil } from '#src/domain/reminder/hold.ts'
import { usualQuiet } from '#src/domain/reminder/quiet.ts'
import { teachingTimeOf } from '#src/domain/reminder/teaching-time.ts'
import { isStillOf, isTooMuch } from '#src/domain/reminder/volume.ts'
import type { Reminder } from '#src/ports/duties.ts'
import type { Records } from '#src/ports/store.ts'
import { nudgeKind } from '#src/usecases/reminder/nudge.ts'
import { shownReminder } from '#src/usecases/reminder/shown.ts'
import { snoozeKind } from '#src/usecases/reminder/snooze.ts'
import { wordFor, wordsAmong, wordsOf, type SaidWords } from '#src/usecases/reminder/words/words.ts'
import { deliver } from './deliver.ts'
import { passOf, type Pass, type RemindDeps } from './pass.ts'
import { reminderSubject } from './reminder-subject.ts'
import { unasked } from './unasked.ts'

/** People in one pass; the next tick takes the next. */
const batch = 200

/** What somebody has asked for themselves, or another person has: it comes on any day. */
const asked: readonly string[] = [snoozeKind, nudgeKind]

/**
 * Puts what is due into the outbox, everything due to a person as one message, each reminder once. What falls into
 * somebody's quiet hours, or was missed until a day off, waits. Settles with the lanes that have something new.
 */
export async function remind(deps: RemindDeps): Promise<readonly string[]> {
  const now = deps.now()
  const found = await deps.store.transaction(async ({ reminders, consortium }) => {
    const people = await reminders.peopleDue(now, batch)
    return people.length === 0 ? undefined : { people, consortium: await consortium.snapshot() }
  })
  if (!found) return []
  const pass = passOf(deps, now, found.consortium)
  const lanes: string[] = []
  for (const personId of found.people) {
    lanes.push(...(await deps.store.transaction((records) => remindPerson(personId, records, pass))))
  }
  return lanes
}

async function remindPerson(personId: string, records: Records, pass: Pass): Promise<readonly string[]> {
  // Whoever else looks after this person waits here, and finds everything settled.
  const found = await records.reminders.dueTo(personId, pass.now)
  const ids = [...new Set(found.flatMap(({ obligationIds }) => obligationIds))]
  // Held, so that whoever hands in at this moment finds the message and calls it back.
  const open = (await records.obligations.hold(ids)).filter(isOwed)
  const owed = new Map(open.map((one) => [one.id, one]))
  const due = found.map((one) => ({ ...one, obligationIds: stillOwed(one, owed) }))
  const words = await wordsOf(due, { ...pass, records })
  const [wanted, landed] = partition(due, (one) =>
    one.subject ? wordFor(one, words) !== undefined : one.obligationIds.length > 0,
  )
  // What landed in the meantime is not reminded of.
  for (const { key } of landed) await records.reminders.close(key, 'cancelled')
  const [later, told] = partition(wanted, (one) =>
    one.subject ? canWait(one, words, pass) : waitsForWork(one.kind, open, pass),
  )
  await records.reminders.hold(keysOf(later), nextMorning(personId, pass))
  const quiet = (await records.quietHours.of(personId)) ?? usualQuiet
  const { now, today, rules } = pass
  const { volume = 'usual' } = quiet
  const [spared, wished] = partition(told, (one) => {
    const about = one.obligationIds.flatMap((id) => owed.get(id) ?? [])
    const isLastCall = lastCallOn(about, { rules, today }) === today
    return !isLastCall && isTooMuch(one, about, { volume, rules })
  })
  for (const { key } of spared) await records.reminders.close(key, 'cancelled', 'volume')
  const teaching = teachingTimeOf(rules, pass.consortium.terms)
  const until = holdUntil({
    now,
    quiet,
    zone: rules.timeZone,
    lastCallOn: lastCallOn(open, { rules, today }),
    personId,
    teaching,
  })
  if (until) {
    await records.reminders.hold(keysOf(wished), until)
    return []
  }
  return send(wished, { open, words }, { records, pass })
}

/** What of a reminder is still owed, and by the day before which it was to remind. */
function stillOwed(reminder: Reminder, owed: ReadonlyMap<string, Obligation>): readonly string[] {
  return reminder.obligationIds.filter((id) => {
    const obligation = owed.get(id)
    return obligation !== undefined && isStillOf(reminder, obligation)
  })
}

/** What the bot planned by itself and could not say in time is not said on a day off, unless it is due that day. */
function waitsForWork(kind: string, open: readonly Obligation[], { rules, today }: Pass): boolean {
  if (asked.includes(kind) || rules.calendar.isWorkingDay(today)) return false
  return lastCallOn(open, { rules, today }) !== today
}

/** The same of another subject, unless it would be too late by then. */
function canWait(one: Reminder, words: SaidWords, { rules: { calendar }, today }: Pass): boolean {
  if (asked.includes(one.kind) || calendar.isWorkingDay(today)) return false
  const lastOn = wordFor(one, words)?.lastOn
  return lastOn === undefined || lastOn >= calendar.workingDaysAfter(today, 1)
}

function nextMorning(personId: string, { rules: { calendar, timeZone: zone }, today }: Pass): Date {
  const day = calendar.workingDaysAfter(today, 1)
  return remindAt({ due: day, workingDaysBefore: 0, personId }, { calendar, zone })
}

interface Sending {
  readonly records: Records
  readonly pass: Pass
}

async function send(
  told: readonly Reminder[],
  { open, words }: { readonly open: readonly Obligation[]; readonly words: SaidWords },
  { records, pass }: Sending,
): Promise<readonly string[]> {
  const [first] = told
  if (!first) return []
  const { personId } = first
  const name = batchName(first)
  await records.reminders.closeSent(keysOf(told), { batch: name, at: pass.now })
  const shown = await shownReminder({ ...pass, records }, { told, open, batch: name })
  if (!shown) return []
  const among = wordsAmong(told, words).map((word) => word.shown)
  const card = show(
    filingReminder,
    { ...shown, words: among },
    {
      to: { personId },
      subject: reminderSubject(name),
    },
  )
  const occasion = unasked(`reminder:${name}`)
  return (await deliver([card], occasion, records, pass.log)).lanes
}

/** A message that was called back keeps its key: what is said instead of it has another one. */
const batchName = ({ key, recalls = 0 }: Reminder): string => (recalls === 0 ? key : `${key}~${recalls}`)

const keysOf = (reminders: readonly Reminder[]): readonly string[] => reminders.map(({ key }) => key)

function partition<Item>(items: readonly Item[], is: (item: Item) => boolean): [Item[], Item[]] {
  const groups = Map.groupBy(items, is)
  return [groups.get(true) ?? [], groups.get(false) ?? []]
}
