import { randomUUID } from 'node:crypto'
import { localTime } from '#src/domain/dates.ts'
import { holdUntil } from '#src/domain/reminder/hold.ts'
import { isNight, usualQuiet, type Quiet } from '#src/domain/reminder/quiet.ts'
import { remindAt } from '#src/domain/reminder-times.ts'
import { teachingTimeOf } from '#src/domain/reminder/teaching-time.ts'
import type { OwnReminder } from '#src/ports/own-reminders.ts'
import type { Records } from '#src/ports/store.ts'
import {
  after,
  daysOf,
  dueOf,
  expectedNext,
  progressOf,
  type Missed,
} from '#src/usecases/reminder/own/progress.ts'
import { deliver } from './deliver.ts'
import { ownWords } from './own-words.ts'
import { passOf, type Pass, type RemindDeps } from './pass.ts'
import { unasked } from './unasked.ts'

/** In one pass; the next tick takes the next. */
const batch = 200
/** What comes later than this was missed, and says so. */
const graceMs = 15 * 60_000

/**
 * Puts the reminders people have set into the outbox, each occurrence once: the row is held while it moves on. What was
 * missed while nobody was there comes once, with its day, and neither at night nor on a day off.
 */
export async function remindOwn(deps: RemindDeps): Promise<readonly string[]> {
  const now = deps.now()
  const found = await deps.store.transaction(async ({ ownReminders, consortium }) => {
    const ids = await ownReminders.due(now, batch)
    return ids.length === 0 ? undefined : { ids, consortium: await consortium.snapshot() }
  })
  if (!found) return []
  const pass = passOf(deps, now, found.consortium)
  const lanes: string[] = []
  for (const id of found.ids) {
    lanes.push(...(await deps.store.transaction((records) => remindOne(id, records, pass))))
  }
  return lanes
}

async function remindOne(id: string, records: Records, pass: Pass): Promise<readonly string[]> {
  const { now } = pass
  const own = await records.ownReminders.hold(id)
  if (!own || own.ended) return []
  if (!(await isReached(own, records))) {
    await records.ownReminders.put(id, { ...progressOf(own), snoozedUntil: undefined, ended: 'left' }, now)
    return []
  }
  const days = daysOf(pass.consortium, pass.rules)
  const due = own.notBefore && own.notBefore > now ? undefined : dueOf(own, now, days)
  if (due) return sayOrHold(own, due, { records, pass })
  if (own.snoozedUntil && own.snoozedUntil <= now && own.lastAt) return sayAgain(own, { records, pass })
  // The calendar has moved it meanwhile.
  await records.ownReminders.put(id, { ...progressOf(own), nextAt: expectedNext(own, days) }, now)
  return []
}

/** Somebody who left hears no more, and no chat the bot is not in. */
async function isReached({ personId, chatId }: OwnReminder, { people, chats }: Records): Promise<boolean> {
  if (personId !== undefined) return (await people.byId(personId))?.active === true
  return chatId === undefined || (await chats.byId(chatId))?.hasBot !== false
}

interface Saying {
  readonly records: Records
  readonly pass: Pass
}

async function sayOrHold(
  own: OwnReminder,
  due: Missed,
  { records, pass }: Saying,
): Promise<readonly string[]> {
  const { now, consortium, rules } = pass
  const isLate = now.getTime() - due.last.getTime() > graceMs
  const until = await heldUntil(own, isLate, { records, pass })
  if (until) {
    await records.ownReminders.put(own.id, { ...progressOf(own), notBefore: until }, now)
    return []
  }
  const progress = after(own, { last: due.last, sentAt: now }, daysOf(consortium, rules))
  const moved = { ...own, ...progress }
  return say(moved, { at: due.last, isLate, missed: due.count, isAgain: false }, { records, pass })
}

async function sayAgain(own: OwnReminder, { records, pass }: Saying): Promise<readonly string[]> {
  const { now, consortium, rules } = pass
  const last = own.lastAt ?? now
  const progress = {
    ...after(own, { last, sentAt: now }, daysOf(consortium, rules)),
    notBefore: own.notBefore,
  }
  const at = { at: last, isLate: false, missed: 1, isAgain: true }
  return say({ ...own, ...progress }, at, { records, pass, again: own.snoozedUntil })
}

interface Said {
  readonly at: Date
  readonly isLate: boolean
  readonly missed: number
  readonly isAgain: boolean
}

/** `own` is as it is from now on. */
async function say(
  own: OwnReminder,
  said: Said,
  { records, pass, again }: Saying & { readonly again?: Date | undefined },
): Promise<readonly string[]> {
  const around = { ...pass, records, newId: randomUUID }
  const words = await ownWords(own, said, around)
  const ended = words.isOver ? 'done' : own.ended
  await records.ownReminders.put(own.id, { ...progressOf(own), ended }, pass.now)
  const times = [said.at, ...(again ? [again] : [])].map((time) => time.toISOString())
  const occasion = unasked(['own', own.id, ...times].join(':'))
  const { lanes } = await deliver(words.reply, occasion, records, pass.log)
  // Those who are reminded in private are told with the next pass.
  return lanes
}

/** Until when it waits; undefined: it is said now. */
async function heldUntil(
  own: OwnReminder,
  isLate: boolean,
  { records, pass }: Saying,
): Promise<Date | undefined> {
  const { now, today, rules, consortium } = pass
  const { personId, schedule } = own
  const zone = rules.timeZone
  if (isLate && schedule.onDayOff !== 'keep' && !rules.calendar.isWorkingDay(today)) {
    const due = rules.calendar.workingDaysAfter(today, 1)
    return remindAt(
      { due, workingDaysBefore: 0, personId: personId ?? own.id },
      { calendar: rules.calendar, zone },
    )
  }
  if (personId === undefined) {
    const night = isLate && isNight(localTime(now, zone))
    return night ? holdOf(own, usualQuiet, pass) : undefined
  }
  const quiet = (await records.quietHours.of(personId)) ?? usualQuiet
  const wanted = isLate || !own.timeSaid ? quiet : atTheHour(own, quiet)
  return wanted && holdOf(own, wanted, { now, rules, consortium })
}

/** Whoever said an hour means it: what comes once comes then; what comes again and again waits for 今天别打扰 alone. */
function atTheHour({ schedule }: OwnReminder, quiet: Quiet): Quiet | undefined {
  if (schedule.rule.kind === 'dates') return undefined
  return { isOff: true, from: quiet.from, to: quiet.to, until: quiet.until }
}

function holdOf(
  { id, personId = id }: OwnReminder,
  quiet: Quiet,
  { now, rules, consortium }: Pick<Pass, 'now' | 'rules' | 'consortium'>,
): Date | undefined {
  const teaching = teachingTimeOf(rules, consortium.terms)
  return holdUntil({ now, quiet, zone: rules.timeZone, lastCallOn: undefined, personId, teaching })
}
