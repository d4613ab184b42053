import type { Words } from '#src/domain/policy/words.ts'
import type { Say } from '#src/i18n/say.ts'
import { clauseBlock, type Clause } from './clause.ts'
import { dayText } from './format.ts'
import { button, buttons, card, facts, note } from './kit.ts'
import { byText, type ShownRound } from './review-rounds.ts'
import { defineView } from './view.ts'

export interface ShownVerdict {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly form: Words
  readonly period: string
  readonly school: string
  readonly major: string | undefined
  readonly round: ShownRound
  readonly clause: Clause
}

const titles = {
  passed: 'verdict.passed',
  returned: 'verdict.returned',
  reopened: 'verdict.reopened',
} as const
const tones = { passed: 'green', returned: 'orange', reopened: 'orange' } as const

/** 审核结果 — what the school gets, in private: the verdict, why, on which clause, until when, and the way to correct it. */
export const filingVerdict = defineView<ShownVerdict>({
  name: 'filing-verdict',
  audience: 'private',
  draw(shown, say) {
    const { id, number, version, form, round } = shown
    const passed = round.verdict === 'passed'
    return card(
      {
        title: say(titles[round.verdict], { filing: form[say.language] }),
        subtitle: `${number} · v${version}`,
        tone: tones[round.verdict],
      },
      facts(rowsOf(shown, say).filter(([, value]) => value !== '')),
      clauseBlock(say, shown.clause),
      passed && note(say('verdict.locked')),
      !passed &&
        buttons(
          button({
            text: say('verdict.edit'),
            kind: 'primary',
            action: { action: 'filing.edit', filing: id },
          }),
        ),
    )
  },
})

function rowsOf(shown: ShownVerdict, say: Say): readonly (readonly [string, string])[] {
  const { school, major, period, round } = shown
  const { verdict, reason, newDueOn } = round
  return [
    [say('review.school'), school],
    [say('review.major'), major ?? ''],
    [say('review.period'), period],
    [say('verdict.by'), byText(say, round)],
    [say(verdict === 'passed' ? 'verdict.remark' : 'verdict.reason'), reason],
    [say('verdict.due'), newDueOn === undefined ? '' : dayText(say, newDueOn)],
  ]
}
