import { daysText } from './calendar-days.ts'
import type { ShownCalendar } from './calendar.ts'
import { dayText, listText } from './format.ts'
import { card, markdown, note } from './kit.ts'
import { defineView } from './view.ts'

export interface ShownHolidays extends Pick<ShownCalendar, 'days' | 'publishedYears' | 'maySet'> {
  readonly today: string
}

/** 放假和调休 — all that is known ahead. */
export const holidays = defineView<ShownHolidays>({
  name: 'holidays',
  audience: 'anyone',
  draw({ today, days, publishedYears, maySet }, say) {
    return card(
      { title: say('holiday.title'), subtitle: dayText(say, today) },
      markdown(daysText(say, days)),
      note(say('calendar.published', { years: listText(say, publishedYears) })),
      maySet && note(say('calendar.toSet')),
    )
  },
})
