import { addDays } from '#src/domain/dates.ts'
import type { Judgement } from '#src/domain/indicator/judge.ts'
import type { Indicator } from '#src/domain/indicator/schema.ts'
import type { School } from '#src/domain/school.ts'
import type { Context } from '../context.ts'
import { judgeSchool } from './judge-school.ts'

/** What is counted anew for each term; a figure out of a filing is of the day it was filed. */
function isCountedByTerm({ counted, period }: Indicator): boolean {
  return counted !== undefined && counted.by !== 'filing' && (period === 'term' || period === 'next_term')
}

/** What the product counts by itself, term by term, as of the last day of each, of this one as of today; oldest first. */
export async function countedHistory(
  context: Context,
  school: School,
  indicator: Indicator,
): Promise<readonly Judgement[]> {
  const { consortium, today } = context
  if (!isCountedByTerm(indicator)) return []
  const begun = consortium.terms.filter(({ firstDay }) => firstDay <= today)
  const points: Judgement[] = []
  for (const { lastDay } of begun.toSorted((a, b) => a.firstDay.localeCompare(b.firstDay))) {
    // The day after its last one a term is over, and still the latest.
    const day = lastDay < today ? addDays(lastDay, 1) : today
    const asked = { indicators: [indicator], finance: true }
    const [found] = await judgeSchool({ ...context, today: day }, school, asked)
    if (found?.asOf !== day || found.value === undefined) continue
    points.push({ ...found, asOf: lastDay < today ? lastDay : today })
  }
  return points
}
