import type { Ask } from '#src/bot/ask.ts'
import { defineCommand } from '#src/bot/command.ts'
import { show, type Part, type Reply } from '#src/bot/reply.ts'
import { splitFirst } from '#src/bot/words.ts'
import { said } from '#src/cards/said.ts'
import { may } from '#src/domain/access.ts'
import { formatNumber, parseNumber } from '#src/domain/observation-number.ts'
import { refusal } from '#src/failure.ts'
import { sentence, type Sentence } from '#src/i18n/say.ts'
import { longestReason } from '#src/usecases/review/give-back.ts'
import { reopenFiling } from '#src/usecases/review/reopen.ts'
import { sayDecided } from '../review/decided.ts'

/** Between the number and the reason: 原因, a colon, nothing at all. */
const because = /^[\s,，:：]*(?:原因|理由|因为|reason)?[\s:：]*/iu

/** 重开 — unlocks what was passed, with a reason. Observations are never locked, and that is said. */
export const reopen = defineCommand({
  name: 'reopen',
  chinese: ['重开'],
  summary: 'reopen.summary',
  example: 'reopen.example',
  allow: may('filing.reopen'),
  read(words) {
    const { first, rest } = splitFirst(words)
    const read = parseNumber(first)
    const reason = rest.replace(because, '').trim().slice(0, longestReason)
    if (!read || reason === '') throw refusal('reopen.wrong')
    return { number: formatNumber(read.series, read.year, read.sequence), reason }
  },
  run: (ask, { number, reason }) =>
    number.startsWith('TK-') ? ofObservation(ask, number) : ofFiling(ask, number, reason),
})

async function ofObservation({ records }: Ask, number: string): Promise<Reply> {
  if (!(await records.observations.byNumber(number))) throw refusal('reopen.missing', { number })
  return [privately(sentence('reopen.observation', { number }))]
}

async function ofFiling(ask: Ask, number: string, reason: string): Promise<Reply> {
  const decided = await reopenFiling(ask, number, reason)
  const date = decided.review.newDueOn ?? ''
  const parts = await sayDecided(ask, decided)
  // Nothing was pressed that could be replaced.
  return [
    privately(sentence('reopen.done', { number, date })),
    ...parts.filter(({ part }) => part !== 'card'),
  ]
}

/** Numbers of records are for private chats. */
function privately(what: Sentence): Part {
  return show(said, { sentence: what })
}
