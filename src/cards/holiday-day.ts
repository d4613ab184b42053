import type { SpecialDays } from '#src/domain/special-days.ts'
import { specialLine } from './calendar-days.ts'
import { dayText } from './format.ts'
import { card, markdown, note } from './kit.ts'
import { defineView } from './view.ts'

export interface ShownDay {
  readonly date: string
  readonly week: number | undefined
  /** Undefined for a day like any other. */
  readonly special: SpecialDays | undefined
  readonly working: boolean
  readonly provisional: boolean
}

/** What one day is. */
export const holidayDay = defineView<ShownDay>({
  name: 'holiday-day',
  audience: 'anyone',
  draw({ date, week, special, working, provisional }, say) {
    const day = dayText(say, date, week)
    const kind = say(working ? 'holiday.plain.workday' : 'holiday.plain.weekend')
    return card(
      { title: day },
      markdown(special ? specialLine(say, special) : kind),
      provisional && note(say('holiday.provisional')),
    )
  },
})
