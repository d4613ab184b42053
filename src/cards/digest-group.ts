import type { GroupDigest } from '#src/domain/digest/digest.ts'
import {
  comingText,
  leadText,
  observedText,
  ratesChart,
  ratesText,
  verdictCountsText,
} from './digest-text.ts'
import { dayText } from './format.ts'
import { card, markdown, note } from './kit.ts'
import { defineView } from './view.ts'

/** 本群简报 — numbers and days; who is late, and which indicator it is, is told in private. */
export const digestGroup = defineView<GroupDigest>({
  name: 'digest-group',
  audience: 'anyone',
  draw(digest, say) {
    const { name, today, week, numbers, observed, coming, verdicts, moved, since } = digest
    const movements =
      moved === 0
        ? say('digest.unmoved', { since: dayText(say, since) })
        : say('digest.movedCount', { since: dayText(say, since), count: moved })
    return card(
      { title: say('digest.title', { name }), subtitle: dayText(say, today, week), tone: 'turquoise' },
      markdown([leadText(numbers, digest, say), ratesText(numbers, say)].join('\n')),
      ratesChart(numbers, say),
      markdown(observedText(observed, digest, say)),
      verdicts && markdown([verdictCountsText(verdicts, say), movements].join('\n')),
      markdown(comingText(coming, say)),
      note(say('digest.groupNote')),
    )
  },
})
