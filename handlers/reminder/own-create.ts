import type { Ask } from '#src/bot/ask.ts'
import { permit } from '#src/bot/permit.ts'
import { say, show, type Part, type Reply } from '#src/bot/reply.ts'
import { groupReminderAsk, ownReminderAsk } from '#src/cards/own-reminder-ask.ts'
import { ownReminderWhen } from '#src/cards/own-reminder-when.ts'
import { may, mayReach } from '#src/domain/access.ts'
import { addDays, localDate, localTime, weekday } from '#src/domain/dates.ts'
import { untilSchedule } from '#src/domain/reminder/own/on-one-day.ts'
import { usualTime, type OwnContext, type OwnReading } from '#src/domain/reminder/own/own-reading.ts'
import type { OwnSchedule } from '#src/domain/reminder/own/recurrence.ts'
import { usualOnDayOff } from '#src/domain/reminder/own/repeated.ts'
import { nextOccurrences } from '#src/domain/reminder/own/occurrences.ts'
import { refusal } from '#src/failure.ts'
import type { OwnAudienceKept, OwnScope } from '#src/ports/own-reminders.ts'
import { readNamed } from '#src/usecases/filing/choose.ts'
import { daysOf } from '#src/usecases/reminder/own/progress.ts'
import { permitSet, setOwn, type OwnWish } from '#src/usecases/reminder/own/set-own.ts'
import { filingNames, shownNext } from '#src/usecases/reminder/own/shown-own.ts'
import { answerDue } from '../filing/due.ts'
import { answerNudge } from './nudge.ts'
import { scopeOf } from './own-scope.ts'
import { setCard } from './own-set.ts'
import { valueOf } from './own-wish.ts'

/** What reading a wish takes, of whoever asks. */
export function ownContextOf({ now, today, consortium, rules }: Ask): OwnContext {
  return { ...daysOf(consortium, rules), now, today, lessons: rules.lessons }
}

/** Sets what was read, or asks for what is missing. */
export async function createOwn(ask: Ask, reading: OwnReading, words: string): Promise<Reply> {
  const audience = audienceOf(ask, reading)
  if (reading.needs === 'past') throw refusal('own.past')
  if (reading.needs === 'day') throw refusal('own.needsDay')
  if (!reading.schedule) return withoutTime(ask, { reading, audience, words })
  const wish = wishFor(ask, { ...reading, schedule: reading.schedule }, { audience, words })
  const { due } = reading
  if (due && due.rolled !== due.on) return askWhich(ask, wish, due)
  const own = await setOwn(ask, wish)
  return [show(...setCard(ask, own, reading.timeBy))]
}

/** Whom it is for, where it was said: 大家 is a group, and only some may write to it. */
function audienceOf({ place, actor }: Ask, { audience }: OwnReading): OwnAudienceKept {
  if (audience === 'self') return 'person'
  if (audience === 'not_submitted') return 'not_submitted'
  const inGroup = place.kind === 'group'
  if (audience === 'chat') {
    permit(may('reminder.group')(actor))
    if (!inGroup) throw refusal('own.groupOnly')
    return 'chat'
  }
  const matter = { schoolId: place.school?.id }
  return inGroup && mayReach('reminder.group', actor, matter) === true ? 'chat' : 'person'
}

interface Meant {
  readonly audience: OwnAudienceKept
  readonly words: string
}

function wishFor(
  ask: Ask,
  { what, schedule, timeBy, dayOffSaid }: OwnReading & { readonly schedule: OwnSchedule },
  { audience, words }: Meant,
): OwnWish {
  const inGroup = ask.place.kind === 'group'
  const said = audience === 'chat' ? ('chat' as const) : ('self' as const)
  return {
    what,
    audience,
    schedule: dayOffSaid ? schedule : { ...schedule, onDayOff: usualOnDayOff(schedule.rule, said) },
    timeSaid: timeBy !== 'default' && timeBy !== 'part',
    chatId: audience !== 'person' && inGroup ? ask.place.id : undefined,
    scope: scopeIn(ask, { audience, words }),
  }
}

function scopeIn(ask: Ask, { audience, words }: Meant): OwnScope {
  const { place } = ask
  if (audience === 'not_submitted') {
    permit(may('nudge.send')(ask.actor))
    if (place.kind === 'group') {
      if (!place.school) throw refusal('chat.unbound')
      permit(mayReach('reminder.group', ask.actor, { schoolId: place.school.id }))
    }
    return scopeOf(ask, readNamed(ask, words))
  }
  return { schoolId: audience === 'chat' ? place.school?.id : undefined, majorIds: [], items: [] }
}

interface Timeless extends Meant {
  readonly reading: OwnReading
}

/** What is owed is reminded of by itself; of anything else the hour is asked. */
async function withoutTime(ask: Ask, { reading, audience, words }: Timeless): Promise<Reply> {
  if (audience === 'not_submitted') {
    permit(may('nudge.send')(ask.actor))
    return answerNudge(ask, words)
  }
  if (readNamed(ask, words).forms.length > 0) return [...(await answerDue(ask, words)), say('own.automatic')]
  if (audience === 'chat') return [say('own.askWhen'), say('own.whenOr')]
  return [show(ownReminderWhen, { what: reading.what, choices: choicesOf(ask, reading.what) })]
}

function choicesOf(ask: Ask, what: string) {
  const { now, today, rules } = ask
  const hour = new Date(now.getTime() + 3_600_000)
  const [inAnHour, usual] = [localTime(hour, rules.timeZone), usualTime]
  const choices = [
    { name: 'hour', on: localDate(hour, rules.timeZone), time: inAnHour },
    { name: 'tomorrow', on: addDays(today, 1), time: usual },
    { name: 'monday', on: addDays(today, 8 - weekday(today)), time: usual },
  ] as const
  return choices.map(({ name, on, time }) => {
    const schedule: OwnSchedule = {
      rule: { kind: 'dates', dates: [on] },
      time,
      aheadMinutes: 0,
      onDayOff: 'keep',
      startsOn: on,
    }
    const scope = { schoolId: undefined, majorIds: [], items: [] }
    const wish = { what, audience: 'person', schedule, timeSaid: true, chatId: undefined, scope } as const
    return { name, wish: valueOf(wish) }
  })
}

/** 12.20前交齐, and that is a Sunday: which day is meant is asked before anything is set. */
function askWhich(ask: Ask, wish: OwnWish, due: NonNullable<OwnReading['due']>): Reply {
  permitSet(ask, wish)
  const { schedule, audience, chatId, scope } = wish
  const context = ownContextOf(ask)
  const read = audience === 'person' ? 'self' : audience
  const time = schedule.aheadMinutes === 0 ? undefined : schedule.time
  const nominal = untilSchedule(due.on, { audience: read, time, context })
  const data = {
    what: wish.what,
    audience,
    filings: filingNames(ask, scope.items),
    schedule,
    isRecurring: false,
    next: nextOccurrences(schedule, ask.now, { ...context, count: 3 }).map((at) =>
      shownNext(ask, schedule, at),
    ),
    on: due.on,
    rolled: due.rolled,
    asRolled: valueOf(wish),
    asNominal: valueOf({ ...wish, schedule: nominal ?? schedule }),
  }
  const card: Part = chatId === undefined ? show(ownReminderAsk, data) : show(groupReminderAsk, data)
  return [card]
}
