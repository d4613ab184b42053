import type { Ask } from '#src/bot/ask.ts'
import { replace, show, toast, type Reply } from '#src/bot/reply.ts'
import { calendarChange, type ShownChange } from '#src/cards/calendar-change.ts'
import type { CalendarChange } from '#src/domain/calendar-change.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import { changeCalendar, type Asked } from '#src/usecases/calendar/change.ts'

/** Sets something about the calendar, or asks whether to. */
export async function answerChange(ask: Ask, change: CalendarChange): Promise<Reply> {
  const asked = await changeCalendar(ask, change)
  return [show(calendarChange, shownChange(ask, asked, asked.outcome))]
}

/** What became of a pressed card. */
export function pressedChange(ask: Ask, asked: Asked, undone = false): Reply {
  const outcome = undone && asked.outcome !== 'ask' ? 'undone' : asked.outcome
  const shown = shownChange(ask, asked, outcome)
  return [
    toast(outcome === 'ask' ? 'warning' : 'success', `calendar.${outcome}`),
    replace(calendarChange, shown),
  ]
}

function shownChange(
  { consortium }: Ask,
  { step, moves, gone }: Asked,
  outcome: ShownChange['outcome'],
): ShownChange {
  const { change } = step
  const dates = change.kind === 'days' ? change.days.map(({ date }) => date) : []
  return {
    outcome,
    step,
    moves,
    gone,
    weeks: Object.fromEntries(dates.map((date) => [date, teachingWeekOn(consortium, date)])),
  }
}
