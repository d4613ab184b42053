import type { Words } from '#src/domain/policy/words.ts'
import { clauseBlock, type Clause } from './clause.ts'
import { deadlineText, dueRows, type ShownDue } from './due-text.ts'
import { dayText } from './format.ts'
import { card, divider, facts, heading, markdown, plain, type Block } from './kit.ts'
import type { Say } from '#src/i18n/say.ts'
import { defineView } from './view.ts'

export interface DueAnswerShown {
  /** More than one where the words could have meant each of them. */
  readonly answers: readonly {
    readonly filing: Words
    readonly period: string
    readonly due: ShownDue | undefined
    /** The earliest and the latest where schools differ. */
    readonly between: readonly [string, string] | undefined
    readonly clause: Clause
  }[]
  /** A day somebody asked about. */
  readonly proposed: string | undefined
}

/** 截止日期 — the day, how it was found, and the clause. It names nobody. */
export const dueAnswer = defineView<DueAnswerShown>({
  name: 'due-answer',
  audience: 'anyone',
  draw({ answers, proposed }, say) {
    const [first] = answers
    const filing = first?.filing[say.language] ?? ''
    return card(
      { title: say('due.title', { filing }), tone: 'turquoise' },
      ...answers.flatMap((one, index) => [
        index > 0 && divider(),
        answers.length > 1 && heading(one.filing[say.language]),
        ...answer(one, proposed, say),
      ]),
    )
  },
})

type Answer = DueAnswerShown['answers'][number]

function answer(
  { filing, period, due, between, clause }: Answer,
  proposed: string | undefined,
  say: Say,
): readonly Block[] {
  const name = [filing[say.language], period].filter(Boolean).join(' · ')
  if (due?.deadline === undefined) {
    return [markdown(plain(say('due.none', { filing: name }))), clauseBlock(say, clause)].flat()
  }
  const verdict = proposed === undefined ? undefined : verdictText(proposed, due, say)
  const several =
    between && say('due.several', { first: dayText(say, between[0]), last: dayText(say, between[1]) })
  return [
    verdict !== undefined && markdown(`**${plain(verdict)}**`),
    facts([[say('review.period'), period || name], ...dueRows(say, due)]),
    several !== undefined && markdown(plain(several)),
    clauseBlock(say, clause),
  ].flat()
}

function verdictText(proposed: string, due: ShownDue, say: Say): string {
  const inTime = due.deadline !== undefined && proposed <= due.deadline
  return say(inTime ? 'due.before' : 'due.after', {
    day: dayText(say, proposed),
    due: deadlineText(say, due),
  })
}
