import { localDate } from '../../dates.ts'
import { nextOccurrence } from './occurrences.ts'
import {
  timeBy,
  usualTime,
  type At,
  type OwnAudience,
  type OwnContext,
  type OwnReading,
  type Told,
} from './own-reading.ts'
import type { OnDayOff, OwnSchedule, Recurrence } from './recurrence.ts'

interface Repeated extends At {
  readonly rule: Recurrence
  readonly onDayOff: OnDayOff | undefined
}

/** What comes again and again, from the next time on. */
export function repeated(told: Told, { rule, time, aheadMinutes, onDayOff, context }: Repeated): OwnReading {
  const usual = onDayOff ?? usualOnDayOff(rule, told.audience)
  const loose: OwnSchedule = {
    rule,
    time: time?.time ?? usualTime,
    aheadMinutes,
    onDayOff: usual,
    startsOn: context.today,
  }
  const anchored = { ...loose, startsOn: anchorOf(loose, context) }
  const comes = nextOccurrence(anchored, context.now, context) !== undefined
  return {
    ...told,
    dayOffSaid: onDayOff !== undefined,
    schedule: anchored,
    due: undefined,
    timeBy: timeBy(time),
    needs: comes || rule.kind === 'term' ? undefined : 'past',
  }
}

/** Every second Wednesday begins with the next one. */
function anchorOf(schedule: OwnSchedule, context: OwnContext): string {
  const { rule } = schedule
  if (rule.kind === 'dates' || rule.kind === 'yearly' || rule.kind === 'term') return context.today
  const plain = { ...schedule, rule: { ...rule, interval: 1 }, onDayOff: 'keep' as const, aheadMinutes: 0 }
  const first = nextOccurrence(plain, context.now, context)
  return first ? localDate(first, context.zone) : context.today
}

/** Holidays silence what comes every day or week; what comes once a month or a term is too dear to be lost. */
export function usualOnDayOff(rule: Recurrence, audience: OwnAudience | undefined): OnDayOff {
  if (rule.kind === 'dates') return 'keep'
  if (rule.kind === 'daily') return audience === 'self' || audience === undefined ? 'keep' : 'skip'
  if (rule.kind === 'weekly') return rule.weekdays.some((day) => day >= 6) ? 'keep' : 'skip'
  return 'next'
}
