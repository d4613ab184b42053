import type { NextTime, OwnDigest } from '#src/domain/digest/digest.ts'
import type { Say } from '#src/i18n/say.ts'
import {
  comingText,
  leadText,
  linesTable,
  nextNote,
  observedText,
  ratesChart,
  ratesText,
  unobservedText,
  verdictCountsText,
} from './digest-text.ts'
import { movementsText } from './digest-movements.ts'
import { dayText } from './format.ts'
import { card, markdown, note, paging, type Block } from './kit.ts'
import { defineView } from './view.ts'

export interface OwnDigestShown {
  readonly digest: OwnDigest
  readonly next: NextTime | undefined
}

/** 简报 — one school, or the majors somebody leads: what is late, due, waiting, observed, coming, and has moved. */
export const digestOwn = defineView<OwnDigestShown>({
  name: 'digest-own',
  audience: 'private',
  draw({ digest, next }, say) {
    const { name, today, week, numbers, lines, lineCount, page, pages, schoolId } = digest
    const title = say('digest.title', { name })
    const action = { action: 'digest.page', of: schoolId ?? 'majors' }
    return card(
      { title, subtitle: dayText(say, today, week), tone: numbers.late > 0 ? 'orange' : 'turquoise' },
      markdown(leadText(numbers, digest, say)),
      linesTable(lines, say),
      pages > 1 && note(say('digest.lines', { count: lineCount, page, pages })),
      paging({ page, pages, action }),
      ...(page === 1 ? restOf(digest, say) : []),
      nextNote(next, say),
    )
  },
})

/** What is told on the first page alone. */
function restOf(digest: OwnDigest, say: Say): readonly Block[] {
  const { numbers, observed, coming, verdicts } = digest
  const missing = observed && unobservedText(observed, say)
  return [
    markdown(ratesText(numbers, say)),
    ratesChart(numbers, say),
    observed && markdown([observedText(observed, digest, say), missing].filter(Boolean).join('\n')),
    markdown(comingText(coming, say)),
    verdicts && markdown([verdictCountsText(verdicts, say), movementsText(digest, say)].join('\n')),
  ]
}
