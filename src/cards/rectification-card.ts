import type { RectificationState } from '#src/domain/rectification-states.ts'
import type { Say } from '#src/i18n/say.ts'
import { clauseBlock, type Clause } from './clause.ts'
import { attachmentBlocks } from './filing-content.ts'
import { dayText } from './format.ts'
import {
  buttons,
  card,
  datePicker,
  facts,
  form,
  input,
  markdown,
  note,
  panel,
  plain,
  submit,
  type Block,
  type Tone,
} from './kit.ts'
import { byText } from './review-rounds.ts'
import { defineView } from './view.ts'

export interface ShownRectification {
  readonly id: string
  readonly number: string
  /** Who looks at it decides what can be done. */
  readonly side: 'school' | 'reviewer' | 'reader'
  readonly state: RectificationState
  readonly school: string
  readonly major: string | undefined
  readonly finding: string
  readonly dueOn: string
  readonly week: number | undefined
  readonly daysLate: number
  readonly openedBy: string
  readonly openedAt: string
  readonly rounds: readonly {
    readonly kind: 'answer' | 'sent_back' | 'closed'
    readonly text: string
    readonly by: string
    readonly insteadOf: string | undefined
    readonly at: string
  }[]
  readonly clause: Clause
  readonly images: readonly string[]
  readonly pictureCount: number
  readonly files: readonly string[]
  /** The day that is proposed where it is sent back. */
  readonly newDueOn: string
}

const tones = {
  open: 'orange',
  answered: 'blue',
  sent_back: 'orange',
  closed: 'green',
} as const satisfies Record<RectificationState, Tone>

/** 整改 — what was found, on which clause, until when, every round, and what this side can do about it. */
export const rectificationCard = defineView<ShownRectification>({
  name: 'rectification-card',
  audience: 'private',
  draw(shown, say) {
    const { number, state, daysLate, pictureCount, files } = shown
    return card(
      {
        title: say('rectify.title', { number }),
        tone: daysLate > 0 ? 'red' : tones[state],
        tags: [{ text: say(`rectify.state.${state}`), tone: tones[state] }],
      },
      facts(rowsOf(shown, say).filter(([, value]) => value !== '')),
      clauseBlock(say, shown.clause),
      rounds(shown, say),
      ...(pictureCount + files.length > 0 ? attachmentBlocks(say, shown) : []),
      ...answers(shown, say),
    )
  },
})

function rowsOf(shown: ShownRectification, say: Say): readonly (readonly [string, string])[] {
  const { school, major, finding, dueOn, week, daysLate, openedBy, openedAt } = shown
  const due = dayText(say, dueOn, week)
  return [
    [say('rectify.school'), school],
    [say('rectify.majorNeeded'), major ?? ''],
    [say('rectify.finding'), finding],
    [say('rectify.due'), daysLate > 0 ? `${due} · ${say('rectify.overdue', { days: daysLate })}` : due],
    [say('rectify.openedBy'), `${openedBy} · ${openedAt}`],
  ]
}

/** A card holds so much; all of them are kept. */
const mostRounds = 6
const longestRound = 400

function rounds({ rounds: all }: ShownRectification, say: Say): Block {
  if (all.length === 0) return undefined
  const lines = all.slice(-mostRounds).map((round) => {
    const by = byText(say, round)
    const { at, text } = round
    if (round.kind !== 'closed') return say(`rectify.round.${round.kind}`, { at, by, text })
    return [say('rectify.round.closed', { at, by }), text].filter(Boolean).join(' · ')
  })
  return panel(
    { title: say('rectify.rounds', { count: all.length }), expanded: true },
    markdown(lines.map((line) => `- ${plain(line.slice(0, longestRound)).replaceAll('\n', ' ')}`).join('\n')),
  )
}

function answers(shown: ShownRectification, say: Say): readonly Block[] {
  const { side, state } = shown
  if (state === 'closed' || side === 'reader') return []
  return side === 'school' ? schoolsAnswer(shown, say) : verification(shown, say)
}

function schoolsAnswer({ id }: ShownRectification, say: Say): readonly Block[] {
  return [
    note(say('rectify.answerNote')),
    form(
      'answering',
      input({
        name: 'answer',
        label: say('rectify.answer'),
        placeholder: say('rectify.answerHint'),
        lines: 3,
        maxLength: 1000,
      }),
      submit({ name: 'submit', text: say('rectify.submit'), action: { action: 'rectification.answer', id } }),
    ),
  ]
}

function verification({ id, state, newDueOn }: ShownRectification, say: Say): readonly Block[] {
  const isAnswered = state === 'answered'
  const close = say(isAnswered ? 'rectify.close' : 'rectify.takeBack')
  return [
    form(
      'verify',
      input({ name: 'reason', label: say('rectify.verdict'), lines: 2, maxLength: 1000 }),
      ...(isAnswered
        ? datePicker({
            name: 'due',
            label: say('rectify.newDue'),
            value: newDueOn,
            placeholder: say('review.newDueHint', { date: newDueOn }),
          })
        : []),
      buttons(
        submit({
          name: 'close',
          text: close,
          kind: isAnswered ? 'primary' : 'default',
          action: { action: 'rectification.close', id },
        }),
        isAnswered &&
          submit({
            name: 'return',
            text: say('rectify.sendBack'),
            kind: 'danger',
            action: { action: 'rectification.return', id },
          }),
      ),
    ),
  ]
}
