import { addDays } from '../../dates.ts'
import { dayOfTime, inMinutes, onOneDay } from './on-one-day.ts'
import { timeBy, type OwnContext, type OwnReading } from './own-reading.ts'
import { partsOf } from './parts-of.ts'
import { repeated } from './repeated.ts'

/** 提醒我下周三上午10点交听课本, 每月第一个周一下午4点提醒大家开例会 … Everything is looked for ahead. */
export function readOwn(text: string, context: OwnContext): OwnReading {
  const { told, at, recurrence, dayOff, later, day, isUntil } = partsOf(text, context)
  const nothing = { ...told, schedule: undefined, due: undefined, timeBy: timeBy(at.time) }
  if (recurrence === 'open') return { ...nothing, needs: 'day' }
  if (recurrence) {
    return repeated(told, { ...at, rule: recurrence.rule, onDayOff: dayOff ?? recurrence.onDayOff })
  }
  if (later && !later.wholeDays) return inMinutes(told, later.minutes, context)
  const on = later ? addDays(context.today, later.minutes / 1440) : (day ?? dayOfTime(at.time, context))
  return on === undefined ? { ...nothing, needs: 'when' } : onOneDay(told, { ...at, on, isUntil })
}
