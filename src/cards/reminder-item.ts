import type { ObligationState } from '#src/domain/obligation.ts'
import type { Words } from '#src/domain/policy/words.ts'
import type { Say } from '#src/i18n/say.ts'
import { derivationText, type DerivedDay } from './derivation-text.ts'
import { dayText } from './format.ts'
import { markdown, note, plain, type Block } from './kit.ts'

/** What is still owed of one item by one school until one day. */
export interface ReminderItem {
  readonly name: Words
  /** `S0-13` */
  readonly clause: string
  readonly school: string
  readonly found: DerivedDay
  readonly due: {
    readonly on: string
    readonly week: number | undefined
    readonly provisional: boolean
    /** Working days since; 0 while it is not over. */
    readonly lateDays: number
  }
  /** The week of the term in which somebody further up is told that it is still not done. */
  readonly stillInWeek: number | undefined
  /** What the document threatens, in its own words; only where somebody further up is told. */
  readonly consequence: string | undefined
  /** There is a form in which to do it. */
  readonly canFile: boolean
  readonly owed: readonly {
    readonly obligation: string
    /** None where it is owed by the school as a whole. */
    readonly major: string | undefined
    readonly state: ObligationState
    /** The day until which more time was asked for. */
    readonly asked: string | undefined
  }[]
}

/** What is owed, by whom, until when or since when, on which clause and with which consequence. */
export function reminderItemBlocks(item: ReminderItem, say: Say): readonly Block[] {
  const { clause, found, consequence, owed } = item
  const majors = owed.flatMap(({ major, ...rest }) => (major === undefined ? [] : [{ major, ...rest }]))
  const lines = majors.map(
    ({ major, ...rest }) =>
      `- ${say('reminder.major', { major: plain(major), state: stateText(rest, say) })}`,
  )
  const derivation = derivationText(say, found)
  const based = derivation === '' ? clause : say('reminder.clause', { clause, derivation: plain(derivation) })
  return [
    markdown([leadText(item, say), ...sinceTexts(item, say)].join(' ')),
    ...(lines.length > 0 ? [markdown(lines.join('\n'))] : []),
    note(based),
    ...(consequence === undefined ? [] : [note(say('reminder.consequence', { clause, consequence }))]),
  ]
}

function leadText({ name, school, due, owed }: ReminderItem, say: Say): string {
  const day = dayText(say, due.on, due.week)
  const values = {
    school: plain(school),
    filing: plain(name[say.language]),
    count: owed.length,
    due: due.provisional ? say('date.provisional', { date: day }) : day,
  }
  if (owed.some(({ major }) => major !== undefined)) return say('reminder.lead', values)
  return owed.length > 1 ? say('reminder.times', values) : say('reminder.one', values)
}

function sinceTexts({ due, stillInWeek }: ReminderItem, say: Say): readonly string[] {
  if (due.lateDays > 0) return [say('reminder.late', { days: due.lateDays, date: due.on })]
  return stillInWeek === undefined ? [] : [say('reminder.stillInWeek', { week: stillInWeek })]
}

function stateText(
  { state, asked }: Pick<ReminderItem['owed'][number], 'state' | 'asked'>,
  say: Say,
): string {
  return asked === undefined ? say(`filing.state.${state}`) : say('filing.state.extension', { until: asked })
}
