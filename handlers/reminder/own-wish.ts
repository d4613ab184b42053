import { z } from 'zod'
import type { Ask } from '#src/bot/ask.ts'
import { daysOff } from '#src/domain/reminder/own/recurrence.ts'
import { parseRule, ruleText } from '#src/domain/reminder/own/rule-text.ts'
import { refusal } from '#src/failure.ts'
import type { OwnWish } from '#src/usecases/reminder/own/set-own.ts'

/** A wish as a button carries it, until it is confirmed. */
export const wishValue = z.object({
  what: z.string().max(200),
  audience: z.enum(['person', 'chat', 'not_submitted']),
  group: z.boolean(),
  rule: z.string().max(400),
  time: z.string().regex(/^[0-2]\d:[0-5]\d$/),
  ahead: z.int().min(0).max(600_000),
  off: z.enum(daysOff),
  start: z.iso.date(),
  said: z.boolean(),
  items: z.array(z.string().max(40)).max(40),
  majors: z.array(z.string().max(60)).max(60),
  school: z.string().max(60),
})

export function valueOf({ what, audience, chatId, schedule, timeSaid, scope }: OwnWish) {
  return {
    what,
    audience,
    group: chatId !== undefined,
    rule: ruleText(schedule.rule),
    time: schedule.time,
    ahead: schedule.aheadMinutes,
    off: schedule.onDayOff,
    start: schedule.startsOn,
    said: timeSaid,
    items: scope.items,
    majors: scope.majorIds,
    school: scope.schoolId ?? '',
  }
}

/** What a button wishes, where it is pressed: the group of it is that group, whoever sent the card on. */
export function wishOf({ place }: Pick<Ask, 'place'>, value: z.output<typeof wishValue>): OwnWish {
  const rule = parseRule(value.rule)
  if (!rule) throw refusal('chat.oldCard')
  if (value.group && place.kind !== 'group') throw refusal('own.groupOnly')
  const own = value.audience === 'not_submitted' ? value.school : (place.school?.id ?? '')
  return {
    what: value.what,
    audience: value.audience,
    chatId: value.group ? place.id : undefined,
    schedule: {
      rule,
      time: value.time,
      aheadMinutes: value.ahead,
      onDayOff: value.off,
      startsOn: value.start,
    },
    timeSaid: value.said,
    scope: {
      schoolId: own === '' || !(value.group || value.audience === 'not_submitted') ? undefined : own,
      majorIds: value.majors,
      items: value.items,
    },
  }
}
