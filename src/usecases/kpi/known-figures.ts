import type { Figure } from '#src/domain/figure.ts'
import type { School } from '#src/domain/school.ts'
import { activityFigures } from './from-activities.ts'
import { dutyFigures } from './from-duties.ts'
import { filedFigures } from './from-filings.ts'
import { observationFigures } from './from-observations.ts'
import type { Judging } from './judging.ts'
import { periodsOf, type Counting } from './periods.ts'

/** What the product knows about a school by itself, as of today. */
export async function knownFigures(
  judging: Judging,
  school: School,
  asked: Pick<Counting, 'indicators' | 'readings'>,
): Promise<readonly Figure[]> {
  const indicators = asked.indicators.filter(({ counted }) => counted !== undefined)
  if (indicators.length === 0) return []
  const { majors, terms, schools } = judging.consortium ?? (await judging.records.consortium.snapshot())
  const periods = periodsOf(terms, judging.today)
  if (!periods) return []
  const leadId = schools.find(({ role }) => role === 'lead')?.id
  const counting = { ...asked, school, majors, leadId, periods, indicators }
  const all = [
    await dutyFigures(judging, counting),
    await activityFigures(judging, counting),
    await observationFigures(judging, counting),
    await filedFigures(judging, counting),
  ]
  return all.flat()
}
