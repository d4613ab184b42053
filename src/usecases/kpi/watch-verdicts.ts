import { isNews } from '#src/domain/digest/movements.ts'
import type { Indicator } from '#src/domain/indicator/schema.ts'
import { isOfSchool } from '#src/domain/indicator/of-school.ts'
import type { School } from '#src/domain/school.ts'
import type { VerdictChange } from '#src/ports/digests.ts'
import type { Context } from '../context.ts'
import { judgeSchool } from './judge-school.ts'

type Watching = Pick<Context, 'records' | 'rules' | 'consortium' | 'now' | 'today'>

/**
 * Judges every indicator of a school and keeps what has changed since it was done last, so that the coordinators of the
 * school are told of it. What is judged for the first time is kept without a word.
 */
export async function watchVerdicts(context: Watching, school: School): Promise<void> {
  const { records, rules, now, today } = context
  // Whoever looks at this school too waits here, and finds nothing changed.
  await records.verdicts.looked(school.id, today, now)
  const indicators = rules.indicators.filter((one) => isOfSchool(one, school))
  const judgements = await judgeSchool(context, school, { indicators, finance: true })
  const kept = new Map((await records.verdicts.of([school.id])).map((one) => [one.metric, one.verdict]))
  const seen = judgements.map(({ indicator, verdict }) => ({
    schoolId: school.id,
    metric: indicator.id,
    verdict,
  }))
  const other = seen.filter(({ metric, verdict }) => kept.get(metric) !== verdict)
  const changes = other.flatMap(({ metric, verdict }): VerdictChange[] => {
    const former = kept.get(metric)
    return former === undefined ? [] : [{ schoolId: school.id, metric, former, verdict, at: now }]
  })
  await records.verdicts.keep(other)
  await records.verdicts.addChanges(changes)
  if (changes.some((change) => isTold(change, indicators))) await alertCoordinators(context, school)
}

/** What is about money is the administrators' to know; it waits for their digest. */
function isTold({ metric, former, verdict }: VerdictChange, indicators: readonly Indicator[]): boolean {
  const isFinance = indicators.some(({ id, finance }) => id === metric && finance)
  return !isFinance && isNews({ from: former, verdict })
}

async function alertCoordinators({ records, now }: Watching, school: School): Promise<void> {
  for (const { id: personId } of await records.people.holding('coordinator', school.id)) {
    await records.verdictAlerts.add({ personId, schoolId: school.id, since: now, dueAt: now })
  }
}
