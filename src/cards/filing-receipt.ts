import type { FilingState } from '#src/domain/filing-states.ts'
import type { Words } from '#src/domain/policy/words.ts'
import type { Say } from '#src/i18n/say.ts'
import { clauseBlock, type Clause } from './clause.ts'
import { dueRows, type ShownDue } from './due-text.ts'
import { contentBlocks, type ShownContent } from './filing-content.ts'
import { listText } from './format.ts'
import { buttons, card, divider, facts, form, note, submit, type Block } from './kit.ts'
import { filingTones } from './review-card.ts'
import { roundsPanel, type ShownRound } from './review-rounds.ts'
import { defineView } from './view.ts'

export interface FilingReceiptShown extends ShownContent {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly state: FilingState
  readonly filing: Words
  readonly period: string
  readonly school: string
  readonly major: string | undefined
  readonly filer: string
  /** Day and time. */
  readonly submittedAt: string
  readonly due: ShownDue
  /** Working days after the deadline; 0 in time. */
  readonly daysLate: number
  /** Whose verdict it waits for; nobody where handing it in is enough. */
  readonly reviewers: readonly string[]
  readonly clause: Clause
  readonly rounds: readonly ShownRound[]
}

/** 备案回执 — what the school keeps of what it handed in, and the ways to change it until it is reviewed. */
export const filingReceipt = defineView<FilingReceiptShown>({
  name: 'filing-receipt',
  audience: 'private',
  draw(shown, say) {
    const { number, version, state } = shown
    const filing = shown.filing[say.language]
    const withdrawn = state === 'withdrawn'
    const head = {
      title: withdrawn ? say('file.receiptWithdrawn', { number }) : say('file.receiptTitle', { filing }),
      subtitle: version > 1 ? `${number} · ${say('file.version', { version })}` : number,
      tone: filingTones[state],
      tags: [{ text: say(`review.state.${state}`), tone: filingTones[state] }],
    }
    if (withdrawn) return card(head, facts(headRows(shown, say)))
    return card(
      head,
      facts(headRows(shown, say)),
      divider(),
      ...contentBlocks(say, shown),
      divider(),
      roundsPanel(say, shown.rounds),
      clauseBlock(say, shown.clause),
      ...manage(shown, say),
    )
  },
})

function headRows(shown: FilingReceiptShown, say: Say): readonly (readonly [string, string])[] {
  const { period, school, major, filer, submittedAt, due, daysLate, reviewers, state } = shown
  const punctual = daysLate > 0 ? say('review.late', { days: daysLate }) : say('review.inTime')
  const waits = state === 'submitted' || state === 'resubmitted'
  const rows: readonly (readonly [string, string])[] = [
    [say('review.school'), [school, major].filter(Boolean).join(' · ')],
    [say('review.period'), period],
    [say('review.filer'), filer],
    [say('review.submittedAt'), due.deadline === undefined ? submittedAt : `${submittedAt} · ${punctual}`],
    ...dueRows(say, { ...due, daysLeft: undefined }).slice(0, 1),
    [say('file.reviewers'), waits ? reviewersText(reviewers, say) : ''],
  ]
  return rows.filter(([, value]) => value !== '')
}

function reviewersText(reviewers: readonly string[], say: Say): string {
  return reviewers.length > 0 ? listText(say, reviewers) : say('file.nobodyReviews')
}

function manage({ id, number, state }: FilingReceiptShown, say: Say): readonly Block[] {
  if (state === 'passed') return [note(say('file.lockedHint', { number }))]
  const returned = state === 'returned'
  return [
    // A form without fields: a confirmation is asked only of a button that submits.
    form(
      'manage',
      buttons(
        submit({
          name: 'edit',
          text: say(returned ? 'file.correct' : 'file.edit'),
          kind: returned ? 'primary' : 'default',
          action: { action: 'filing.edit', filing: id },
        }),
        submit({
          name: 'withdraw',
          text: say('file.withdraw'),
          kind: 'danger',
          action: { action: 'filing.withdraw', filing: id },
          confirm: { title: say('file.withdrawTitle', { number }), text: say('file.withdrawText') },
        }),
      ),
    ),
    note(say(returned ? 'file.correctHint' : 'file.editHint')),
  ]
}
