import type { Say } from '#src/i18n/say.ts'
import { dayText } from './format.ts'
import { markdown, panel, plain, type Block } from './kit.ts'

/** 审核意见 — one round: who said what about which version. */
export interface ShownRound {
  readonly version: number
  readonly verdict: 'passed' | 'returned' | 'reopened'
  readonly reason: string
  readonly newDueOn: string | undefined
  readonly by: string
  readonly insteadOf: string | undefined
  /** Day and time. */
  readonly at: string
}

/** Whoever acted in another's stead is named with them. */
export function byText(say: Say, { by, insteadOf }: Pick<ShownRound, 'by' | 'insteadOf'>): string {
  return insteadOf === undefined ? by : say('review.instead', { by, insteadOf })
}

function roundText(say: Say, round: ShownRound): string {
  const { version, reason, newDueOn, at } = round
  const by = byText(say, round)
  if (round.verdict === 'passed') {
    const passed = say('review.round.passed', { at, version, by })
    return reason === '' ? passed : `${passed} · ${reason}`
  }
  const until = newDueOn === undefined ? '' : say('review.round.until', { date: dayText(say, newDueOn) })
  return say(`review.round.${round.verdict}`, { at, version, by, reason }) + until
}

/** A card holds so much; all of them are kept. */
const mostRounds = 5
const longestRound = 300

/** The last rounds; nothing before the first. */
export function roundsPanel(say: Say, rounds: readonly ShownRound[]): Block {
  if (rounds.length === 0) return undefined
  const lines = rounds
    .slice(-mostRounds)
    .map((round) => `- ${plain(roundText(say, round).slice(0, longestRound)).replaceAll('\n', ' ')}`)
  return panel(
    { title: say('review.rounds', { count: rounds.length }), expanded: true },
    markdown(lines.join('\n')),
  )
}
