import type { AllDigest, NextTime, SchoolRow } from '#src/domain/digest/digest.ts'
import type { Say } from '#src/i18n/say.ts'
import { comingText, leadText, nextNote, ratesText } from './digest-text.ts'
import { movementsText } from './digest-movements.ts'
import { dayText } from './format.ts'
import { card, chart, markdown, note, paging, table, type Block } from './kit.ts'
import { defineView } from './view.ts'

export interface AllDigestShown {
  readonly digest: AllDigest
  readonly next: NextTime | undefined
}

/** A picture of more schools is read by nobody. */
const mostBars = 12

/** 全集团简报 — every school in numbers, for leaders and administrators. */
export const digestAll = defineView<AllDigestShown>({
  name: 'digest-all',
  audience: 'private',
  draw({ digest, next }, say) {
    const { today, week, total, rows, schoolCount, page, pages, coming } = digest
    return card(
      {
        title: say('digest.allTitle'),
        subtitle: dayText(say, today, week),
        tone: total.late > 0 ? 'orange' : 'turquoise',
      },
      markdown([leadText(total, digest, say), ratesText(total, say)].join('\n')),
      schoolTable(rows, say),
      pages > 1 && note(say('digest.schools', { count: schoolCount, page, pages })),
      paging({ page, pages, action: { action: 'digest.page', of: 'all' } }),
      page === 1 && schoolBars(rows, say),
      page === 1 && markdown(movementsText(digest, say)),
      page === 1 && markdown(comingText(coming, say)),
      nextNote(next, say),
    )
  },
})

function schoolTable(rows: readonly SchoolRow[], say: Say): Block {
  if (rows.length === 0) return undefined
  return table({
    columns: [
      { name: 'school', title: say('digest.column.school') },
      { name: 'late', title: say('digest.column.late'), type: 'number' },
      { name: 'due', title: say('digest.column.due'), type: 'number' },
      { name: 'waiting', title: say('digest.column.waiting'), type: 'number' },
      { name: 'filed', title: say('digest.column.filed') },
      { name: 'onTime', title: say('digest.column.onTime'), type: 'number' },
      { name: 'observed', title: say('digest.column.observed'), type: 'number' },
      { name: 'verdicts', title: say('digest.column.verdicts') },
    ],
    rows: rows.map(({ name, numbers, observed, verdicts }) => ({
      school: name,
      late: numbers.late,
      due: numbers.dueSoon,
      waiting: numbers.waiting,
      filed: `${numbers.filed}/${numbers.expected}`,
      onTime: numbers.onTime,
      observed,
      verdicts: [verdicts.met, verdicts.unmet, verdicts.stale].join(' / '),
    })),
  })
}

const share = ({ numbers }: SchoolRow) => numbers.filed / numbers.expected

/** Those that have filed least of what is expected, where there are too many. */
function schoolBars(rows: readonly SchoolRow[], say: Say): Block {
  const owing = rows.filter(({ numbers }) => numbers.expected > 0)
  if (owing.length === 0) return undefined
  const shown =
    owing.length > mostBars
      ? owing.toSorted((one, other) => share(one) - share(other)).slice(0, mostBars)
      : owing
  const data = shown.flatMap(({ name, numbers }) => [
    { label: name, value: numbers.expected, series: say('status.expected') },
    { label: name, value: numbers.filed, series: say('status.filed') },
  ])
  return chart.groupedBar({ title: say('digest.chartSchools'), data, height: 260 })
}
