import type { LessonPlan, PartOfDay } from '#src/domain/lesson-plan.ts'
import type { SpecialDays } from '#src/domain/special-days.ts'
import type { Term } from '#src/domain/term.ts'
import type { FirstWeekday } from '#src/domain/weeks.ts'
import type { Say } from '#src/i18n/say.ts'
import { daysText } from './calendar-days.ts'
import { dayText, listText, weekdayText } from './format.ts'
import { card, facts, heading, markdown, note } from './kit.ts'
import { defineView } from './view.ts'

export interface ShownCalendar {
  readonly today: string
  readonly week: number | undefined
  readonly term: Term | undefined
  readonly next: Term | undefined
  readonly firstWeekday: FirstWeekday
  readonly days: readonly SpecialDays[]
  readonly publishedYears: readonly number[]
  readonly lessons: LessonPlan
  readonly maySet: boolean
}

/** 校历 — where in the term today is, what comes, and when lessons are. */
export const calendar = defineView<ShownCalendar>({
  name: 'calendar',
  audience: 'anyone',
  draw(shown, say) {
    const { today, week, term, next, firstWeekday, days, publishedYears, lessons, maySet } = shown
    return card(
      { title: say('calendar.title'), subtitle: dayText(say, today, week) },
      facts([
        [say('calendar.today'), dayText(say, today, week)],
        [say('calendar.term'), term ? termText(say, term) : say('calendar.noTerm')],
        ...(next ? [[say('calendar.nextTerm'), termText(say, next)] as const] : []),
        [say('calendar.weekStart'), weekdayText(say, firstWeekday)],
        [say('calendar.lessons'), lessonTexts(say, lessons).join(' · ')],
      ]),
      heading(say('calendar.coming')),
      markdown(daysText(say, days)),
      note(say('calendar.published', { years: listText(say, publishedYears) })),
      note(say('calendar.more')),
      maySet && note(say('calendar.toSet')),
    )
  },
})

export function termText(say: Say, { name, firstDay, lastDay, weeks }: Omit<Term, 'freshmenStart'>): string {
  const [first, last] = [dayText(say, firstDay), dayText(say, lastDay)]
  return say('calendar.termDays', { name, first, last, weeks })
}

const parts = ['morning', 'afternoon', 'evening'] as const satisfies readonly PartOfDay[]

function lessonTexts(say: Say, lessons: LessonPlan): string[] {
  return parts.flatMap((part, index) => {
    const times = lessons[part].join(' / ')
    const before = parts.slice(0, index).reduce((sum, earlier) => sum + lessons[earlier].length, 0)
    const [from, to] = [before + 1, before + lessons[part].length]
    const values = { part: say(`calendar.${part}`), from, times }
    if (to < from) return []
    return [from === to ? say('calendar.lessonTime', values) : say('calendar.lessonTimes', { ...values, to })]
  })
}
