import type { FilingState } from '#src/domain/filing.ts'
import { dayText } from './format.ts'
import { card, markdown, note, plain } from './kit.ts'
import { defineView } from './view.ts'

export interface FilingReminder {
  readonly school: string
  readonly dueOn: string
  readonly week: number | undefined
  readonly provisional: boolean
  readonly clause: string
  readonly month: number
  readonly majors: readonly { readonly name: string; readonly state: FilingState }[]
}

/** 备案提醒 — one word to who owes it: what, for which majors, until when, on which clause. */
export const filingReminder = defineView<FilingReminder>({
  name: 'filing-reminder',
  audience: 'private',
  draw({ school, dueOn, week, provisional, clause, month, majors }, say) {
    const filing = say('filing.teaching_plan')
    const day = dayText(say, dueOn, week)
    const due = provisional ? say('date.provisional', { date: day }) : day
    const lines = majors.map(
      ({ name, state }) =>
        `- ${say('reminder.major', { major: plain(name), state: say(`filing.state.${state}`) })}`,
    )
    return card(
      { title: say('reminder.title', { filing }), tone: 'orange' },
      markdown(say('reminder.lead', { school: plain(school), count: majors.length, filing, due })),
      markdown(lines.join('\n')),
      note(say('reminder.clause', { clause, derivation: say('reminder.month', { month }) })),
      provisional && note(say('reminder.provisional')),
    )
  },
})
