import type { Words } from '#src/domain/policy/words.ts'
import { card, form, markdown, note, plain, submit, type Block } from './kit.ts'
import type { Say } from '#src/i18n/say.ts'
import { defineView } from './view.ts'

export interface FilingWithdrawShown {
  readonly filings: readonly {
    readonly id: string
    readonly number: string
    readonly filing: Words
    readonly school: string
    readonly major: string | undefined
    /** Day and time. */
    readonly submittedAt: string
  }[]
}

/** 撤回 — which filing is to be taken back; each is asked about once more. */
export const filingWithdraw = defineView<FilingWithdrawShown>({
  name: 'filing-withdraw',
  audience: 'private',
  draw: ({ filings }, say) =>
    card(
      { title: say(filings.length === 1 ? 'file.withdrawAsk' : 'file.withdrawMany'), tone: 'orange' },
      ...filings.flatMap((one, index) => oneOf(one, index, say)),
      note(say('file.withdrawText')),
    ),
})

function oneOf(
  { id, number, filing, school, major, submittedAt }: FilingWithdrawShown['filings'][number],
  index: number,
  say: Say,
): readonly Block[] {
  const of = [school, major, submittedAt].filter(Boolean).join(' · ')
  return [
    markdown(`**${plain(number)}** ${plain(filing[say.language])}\n${plain(of)}`),
    form(
      `withdraw_${index}`,
      submit({
        name: `withdraw_${index}_press`,
        text: say('file.withdraw'),
        kind: 'danger',
        action: { action: 'filing.withdraw', filing: id },
        confirm: { title: say('file.withdrawTitle', { number }), text: say('file.withdrawText') },
      }),
    ),
  ]
}
