import type { Words } from '#src/domain/policy/words.ts'
import { dueRows, type ShownDue } from './due-text.ts'
import { card, datePicker, facts, form, input, submit } from './kit.ts'
import { defineView } from './view.ts'

export interface FilingExtendShown {
  readonly obligationId: string
  readonly filing: Words
  readonly school: string
  readonly major: string | undefined
  readonly due: ShownDue
  readonly until: string | undefined
  readonly reason: string
}

/** 申请延期 — until when, and why. */
export const filingExtend = defineView<FilingExtendShown>({
  name: 'filing-extend',
  audience: 'private',
  draw({ obligationId, filing, school, major, due, until, reason }, say) {
    return card(
      {
        title: say('extend.title', { filing: filing[say.language] }),
        subtitle: [school, major].filter(Boolean).join(' · '),
        tone: 'orange',
      },
      facts(dueRows(say, due)),
      form(
        'extend',
        ...datePicker({
          name: 'until',
          label: `${say('extend.until')} *`,
          value: until,
          placeholder: say('extend.untilHint'),
        }),
        input({
          name: 'reason',
          label: `${say('extend.reason')} *`,
          placeholder: say('extend.reasonHint'),
          value: reason,
          lines: 2,
          maxLength: 500,
        }),
        submit({
          name: 'ask',
          text: say('extend.ask'),
          action: { action: 'filing.extend', obligation: obligationId },
        }),
      ),
    )
  },
})
