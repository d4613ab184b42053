import type { Ask } from '#src/bot/ask.ts'
import type { KpiCounts, KpiSummary } from '#src/cards/kpi-summary.ts'
import type { Judgement } from '#src/domain/indicator/judge.ts'
import type { Indicator } from '#src/domain/indicator/schema.ts'
import { isOfSchool } from '#src/domain/indicator/of-school.ts'
import type { School } from '#src/domain/school.ts'
import { judgeSchool } from '#src/usecases/kpi/judge-school.ts'
import { detailOf } from './detail.ts'
import { maySeeFinance } from './finance.ts'

/** Rows on one card: with figures of any length they stay within its size. */
const pageSize = 40

/** The indicators that were asked for, or all that are of a school, judged and put on the page. */
export async function summaryOf(
  ask: Ask,
  school: School,
  {
    indicators: asked,
    page: wanted = 1,
  }: { readonly indicators: readonly Indicator[]; readonly page?: number },
): Promise<KpiSummary> {
  const finance = maySeeFinance(ask, asked)
  const indicators = asked.length > 0 ? asked : ask.rules.indicators.filter((one) => isOfSchool(one, school))
  const judgements = await judgeSchool(ask, school, { indicators, finance })
  const pages = Math.max(1, Math.ceil(judgements.length / pageSize))
  const page = Math.min(wanted, pages)
  const [only] = judgements
  return {
    school: { id: school.id, name: school.name },
    judgements: judgements.slice((page - 1) * pageSize, page * pageSize),
    counts: countsOf(judgements),
    detail: only && asked.length === 1 ? await detailOf(ask, only.indicator) : undefined,
    page,
    pages,
    asked: asked.map(({ id }) => id),
  }
}

function countsOf(judgements: readonly Judgement[]): KpiCounts {
  const count = (...verdicts: readonly string[]) =>
    judgements.filter(({ verdict, underlying }) => verdicts.includes(underlying ?? verdict)).length
  const total = judgements.length
  return {
    total,
    // What is only described is neither met nor missed.
    reported: total - count('not_applicable', 'not_reported', 'described'),
    met: count('met'),
    unmet: count('unmet'),
    running: count('running'),
  }
}
