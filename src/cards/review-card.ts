import type { FilingState } from '#src/domain/filing-states.ts'
import type { Words } from '#src/domain/policy/words.ts'
import type { Say } from '#src/i18n/say.ts'
import { clauseBlock, type Clause } from './clause.ts'
import { contentBlocks, type ShownContent } from './filing-content.ts'
import { dayText, listText } from './format.ts'
import {
  card,
  datePicker,
  divider,
  facts,
  form,
  input,
  markdown,
  note,
  plain,
  submit,
  buttons,
  type Block,
  type Tone,
} from './kit.ts'
import { roundsPanel, type ShownRound } from './review-rounds.ts'
import { defineView } from './view.ts'

export interface ShownReview extends ShownContent {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly state: FilingState
  /** Whether a verdict is still to be given. */
  readonly waits: boolean
  readonly form: Words
  readonly period: string
  readonly school: string
  readonly major: string | undefined
  readonly filer: string
  readonly submittedAt: string | undefined
  readonly waitingDays: number
  readonly deadline: string | undefined
  readonly week: number | undefined
  readonly provisional: boolean
  readonly daysLate: number
  /** The fields in which it differs from what was given back last. */
  readonly changed: readonly Words[]
  readonly rounds: readonly ShownRound[]
  readonly clause: Clause
  /** The day that is proposed for corrections. */
  readonly newDueOn: string
  /** What somebody has said already about why it is returned. */
  readonly typedReason?: string
}

export const filingTones = {
  draft: 'grey',
  submitted: 'blue',
  returned: 'orange',
  resubmitted: 'blue',
  passed: 'green',
  withdrawn: 'grey',
} as const satisfies Record<FilingState, Tone>

/** 审核卡 — everything needed to pass it or give it back, and the two buttons for that while it waits. */
export const reviewCard = defineView<ShownReview>({
  name: 'review-card',
  audience: 'private',
  draw(shown, say) {
    const { state, number, version } = shown
    return card(
      {
        title: say('review.title', { filing: shown.form[say.language] }),
        subtitle: `${number} · v${version}`,
        tone: filingTones[state],
        tags: [{ text: say(`review.state.${state}`), tone: filingTones[state] }],
      },
      facts(headRows(shown, say)),
      correction(shown, say),
      divider(),
      ...contentBlocks(say, shown),
      divider(),
      roundsPanel(say, shown.rounds),
      clauseBlock(say, shown.clause),
      ...verdict(shown, say),
    )
  },
})

function headRows(shown: ShownReview, say: Say): readonly (readonly [string, string])[] {
  const { period, school, major, filer, submittedAt, waitingDays, waits } = shown
  const waiting = waits && waitingDays > 0 ? say('review.waiting', { days: waitingDays }) : ''
  const rows: readonly (readonly [string, string])[] = [
    [say('review.school'), school],
    [say('review.major'), major ?? ''],
    [say('review.period'), period],
    [say('review.filer'), filer],
    [say('review.submittedAt'), [submittedAt ?? '', waiting].filter(Boolean).join(' · ')],
    [say('review.deadline'), deadlineText(shown, say)],
  ]
  return rows.filter(([, value]) => value !== '')
}

function deadlineText({ deadline, week, provisional, daysLate }: ShownReview, say: Say): string {
  if (deadline === undefined) return say('review.noDeadline')
  const day = dayText(say, deadline, week)
  const due = provisional ? say('date.provisional', { date: day }) : day
  return `${due} · ${daysLate > 0 ? say('review.late', { days: daysLate }) : say('review.inTime')}`
}

/** What was corrected, for whoever has seen it before. */
function correction({ state, changed }: ShownReview, say: Say): Block {
  if (state !== 'resubmitted') return undefined
  if (changed.length === 0) return markdown(`⚠️ ${say('review.unchanged')}`)
  const fields = listText(
    say,
    changed.map((label) => label[say.language]),
  )
  return markdown(plain(say('review.changed', { fields })))
}

function verdict(
  { id, version, waits, newDueOn, typedReason = '' }: ShownReview,
  say: Say,
): readonly Block[] {
  if (!waits) return []
  const pressed = { filing: id, version }
  return [
    form(
      'review',
      input({
        name: 'reason',
        label: say('review.reason'),
        placeholder: say('review.reasonHint'),
        ...(typedReason === '' ? {} : { value: typedReason }),
        lines: 2,
        maxLength: 1000,
      }),
      ...datePicker({
        name: 'due',
        label: say('review.newDue'),
        value: newDueOn,
        placeholder: say('review.newDueHint', { date: newDueOn }),
      }),
      buttons(
        submit({
          name: 'approve',
          text: say('review.pass'),
          action: { action: 'filing.approve', ...pressed },
        }),
        submit({
          name: 'return',
          text: say('review.return'),
          kind: 'danger',
          action: { action: 'filing.return', ...pressed },
        }),
      ),
    ),
    note(say('review.note')),
  ]
}
