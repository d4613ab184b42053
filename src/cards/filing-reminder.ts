import type { ObligationState } from '#src/domain/obligation.ts'
import type { Words } from '#src/domain/policy/words.ts'
import type { Say } from '#src/i18n/say.ts'
import { derivationText, type DerivedDay } from './derivation-text.ts'
import { dayText } from './format.ts'
import { card, markdown, note, plain, type Block } from './kit.ts'
import { defineView } from './view.ts'

/** What is still owed of one item by one school. */
export interface ReminderItem {
  readonly name: Words
  /** `S0-13` */
  readonly clause: string
  readonly school: string
  readonly found: DerivedDay
  readonly owed: readonly {
    /** None where it is owed by the school as a whole. */
    readonly major: string | undefined
    readonly state: ObligationState
    /** The day until which more time was asked for. */
    readonly asked: string | undefined
  }[]
}

export interface FilingReminder {
  readonly dueOn: string
  readonly week: number | undefined
  readonly provisional: boolean
  readonly items: readonly ReminderItem[]
}

/** 备案提醒 — one word to who owes it: what, for which majors, until when, on which clause. */
export const filingReminder = defineView<FilingReminder>({
  name: 'filing-reminder',
  audience: 'private',
  draw({ dueOn, week, provisional, items }, say) {
    const day = dayText(say, dueOn, week)
    const due = provisional ? say('date.provisional', { date: day }) : day
    const [first] = items
    const names = new Set(items.map(({ name }) => name.zh))
    const title =
      first && names.size === 1
        ? say('reminder.title', { filing: first.name[say.language] })
        : say('reminder.titleMany', { count: names.size })
    return card(
      { title, tone: 'orange' },
      ...items.flatMap((item) => itemBlocks(item, due, say)),
      provisional && note(say('reminder.provisional')),
    )
  },
})

function itemBlocks({ name, clause, school, found, owed }: ReminderItem, due: string, say: Say): Block[] {
  const majors = owed.flatMap(({ major, ...rest }) => (major === undefined ? [] : [{ major, ...rest }]))
  const count = owed.length
  const values = { school: plain(school), filing: plain(name[say.language]), count, due }
  const several = count > 1 ? say('reminder.times', values) : say('reminder.one', values)
  const lines = majors.map(
    ({ major, ...rest }) =>
      `- ${say('reminder.major', { major: plain(major), state: stateText(rest, say) })}`,
  )
  const derivation = derivationText(say, found)
  return [
    markdown(majors.length > 0 ? say('reminder.lead', values) : several),
    ...(lines.length > 0 ? [markdown(lines.join('\n'))] : []),
    note(derivation === '' ? clause : say('reminder.clause', { clause, derivation: plain(derivation) })),
  ]
}

function stateText({ state, asked }: Omit<ReminderItem['owed'][number], 'major'>, say: Say): string {
  return asked === undefined ? say(`filing.state.${state}`) : say('filing.state.extension', { until: asked })
}
