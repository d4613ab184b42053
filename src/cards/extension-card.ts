import type { Words } from '#src/domain/policy/words.ts'
import type { Say } from '#src/i18n/say.ts'
import { clauseBlock, type Clause } from './clause.ts'
import { dayText } from './format.ts'
import { buttons, card, datePicker, facts, form, input, submit, type Block } from './kit.ts'
import { byText } from './review-rounds.ts'
import { defineView } from './view.ts'

export interface ShownExtension {
  /** The obligation's. */
  readonly id: string
  readonly filing: Words
  readonly period: string
  readonly school: string
  readonly major: string | undefined
  /** The planned day. */
  readonly due: string | undefined
  readonly provisional: boolean
  /** The day that counts now. */
  readonly deadline: string | undefined
  /** Asked until. */
  readonly until: string
  readonly reason: string
  readonly clause: Clause
  readonly decided:
    | {
        readonly verdict: 'granted' | 'refused'
        readonly until: string
        readonly reason: string
        readonly by: string
        readonly insteadOf: string | undefined
      }
    | undefined
}

const titles = {
  asked: 'extension.title',
  granted: 'extension.grantedTitle',
  refused: 'extension.refusedTitle',
} as const
const tones = { asked: 'blue', granted: 'green', refused: 'orange' } as const

/** 延期申请 — what somebody asks more time for, and once it is decided what became of it; for both sides. */
export const extensionCard = defineView<ShownExtension>({
  name: 'extension-card',
  audience: 'private',
  draw(shown, say) {
    const { decided, filing } = shown
    const state = decided?.verdict ?? 'asked'
    return card(
      {
        title: say(titles[state], { filing: filing[say.language] }),
        subtitle: shown.period,
        tone: tones[state],
      },
      facts(rowsOf(shown, say).filter(([, value]) => value !== '')),
      clauseBlock(say, shown.clause),
      decided ? undefined : answer(shown, say),
    )
  },
})

const dayOf = (say: Say, date: string | undefined) =>
  date === undefined || date === '' ? '' : dayText(say, date)

function rowsOf(shown: ShownExtension, say: Say): readonly (readonly [string, string])[] {
  const { school, major, due, provisional, until, reason, decided, deadline } = shown
  const day = dayOf(say, due)
  return [
    [say('review.school'), school],
    [say('review.major'), major ?? ''],
    [say('extension.now'), provisional && day !== '' ? say('date.provisional', { date: day }) : day],
    [say('extension.until'), dayOf(say, until)],
    [say('extension.reason'), reason],
    ...(decided
      ? ([
          [say('verdict.by'), byText(say, decided)],
          [say(decided.verdict === 'refused' ? 'verdict.reason' : 'verdict.remark'), decided.reason],
          [say('extension.newDeadline'), dayOf(say, deadline)],
        ] as const)
      : []),
  ]
}

function answer({ id, until }: ShownExtension, say: Say): Block {
  const action = (decision: 'grant' | 'refuse') => ({ action: 'extension.decide', obligation: id, decision })
  return form(
    'extension',
    ...datePicker({
      name: 'until',
      label: say('extension.grantUntil'),
      value: until,
      placeholder: say('review.newDueHint', { date: until }),
    }),
    input({ name: 'reason', label: say('extension.refusal'), lines: 2, maxLength: 1000 }),
    buttons(
      submit({ name: 'grant', text: say('extension.grant'), action: action('grant') }),
      submit({ name: 'refuse', text: say('extension.refuse'), kind: 'danger', action: action('refuse') }),
    ),
  )
}
