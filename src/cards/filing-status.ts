import type { Words } from '#src/domain/policy/words.ts'
import type { Say } from '#src/i18n/say.ts'
import { clauseBlock, type Clause } from './clause.ts'
import { deadlineText, dueRows, type ShownDue } from './due-text.ts'
import { listText } from './format.ts'
import { card, chart, facts, note, plain, markdown, table, type Tone } from './kit.ts'
import { defineView } from './view.ts'

export const standings = [
  'passed',
  'submitted',
  'resubmitted',
  'returned',
  'draft',
  'extension',
  'missing',
] as const
export type Standing = (typeof standings)[number]

export interface Tally {
  readonly expected: number
  readonly filed: number
  readonly onTime: number
  readonly late: number
  readonly byStanding: Readonly<Record<Standing, number>>
}

export interface FilingStatusShown {
  readonly filing: Words
  readonly period: string
  readonly scope: string
  readonly tally: Tally
  /** Who has not comes first. */
  readonly rows: readonly {
    readonly school: string
    readonly major: string | undefined
    readonly standing: Standing
    readonly due: ShownDue
    /** Working days; 0 in time. */
    readonly lateDays: number
    /** How many working days it has waited for a verdict; none where it does not wait. */
    readonly waitingDays: number | undefined
  }[]
  readonly rowCount: number
  /** Of the deadline that most have. */
  readonly due: ShownDue | undefined
  readonly clause: Clause
  /** Other filings that the words could have meant. */
  readonly others: readonly Words[]
  readonly asked: string
}

const tones: Readonly<Record<Standing, Tone>> = {
  passed: 'green',
  submitted: 'blue',
  resubmitted: 'blue',
  returned: 'orange',
  draft: 'grey',
  extension: 'purple',
  missing: 'red',
}

/** 进度 — expected, filed, on time, and by school and major who has not. */
export const filingStatus = defineView<FilingStatusShown>({
  name: 'filing-status',
  audience: 'private',
  draw(shown, say) {
    const { filing, period, scope, tally, due, clause, others, asked, rowCount, rows } = shown
    const also = listText(
      say,
      others.map((words) => words[say.language]),
    )
    return card(
      {
        title: say('status.title', { filing: filing[say.language] }),
        subtitle: [scope, period].filter(Boolean).join(' · '),
        tone: tally.late > 0 ? 'orange' : 'turquoise',
      },
      others.length > 0 && markdown(plain(say('status.alsoCalled', { name: asked, others: also }))),
      facts([...tallyRows(tally, say), ...(due ? dueRows(say, due) : [])]),
      tallyChart(tally, say),
      statusTable(shown, say),
      rows.length < rowCount && note(say('status.shown', { shown: rows.length, count: rowCount })),
      clauseBlock(say, clause),
    )
  },
})

function tallyRows(tally: Tally, say: Say): readonly (readonly [string, string])[] {
  const { expected, filed, onTime, late } = tally
  const of = (count: number) =>
    say('status.filedOf', {
      filed: count,
      expected,
      percent: expected === 0 ? 0 : Math.round((count / expected) * 1000) / 10,
    })
  return [
    [say('status.expected'), String(expected)],
    [say('status.filed'), of(filed)],
    [say('status.onTime'), of(onTime)],
    [say('status.late'), String(late)],
  ]
}

function tallyChart({ byStanding }: Tally, say: Say) {
  const data = standings
    .map((standing) => ({ label: say(`state.${standing}`), value: byStanding[standing] }))
    .filter(({ value }) => value > 0)
  return data.length > 0 && chart.bar({ data, horizontal: true, height: 60 + 36 * data.length })
}

function statusTable({ rows }: FilingStatusShown, say: Say) {
  if (rows.length === 0) return undefined
  return table({
    columns: [
      { name: 'school', title: say('status.column.school') },
      { name: 'major', title: say('status.column.major') },
      { name: 'state', title: say('status.column.state'), type: 'options' },
      { name: 'due', title: say('status.column.due') },
    ],
    rows: rows.map(({ school, major, standing, due, lateDays, waitingDays }) => ({
      school,
      major: major ?? say('value.none'),
      state: [{ text: say(`state.${standing}`), tone: tones[standing] }],
      due: [
        deadlineText(say, { ...due, week: undefined }),
        lateDays > 0 ? say('state.late', { days: lateDays }) : '',
        waitingDays === undefined ? '' : say('status.days', { days: waitingDays }),
      ]
        .filter((part) => part !== '')
        .join(' · '),
    })),
    pageSize: 10,
  })
}
