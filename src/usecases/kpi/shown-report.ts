import { doubtsAbout, type FigureDoubt } from '#src/domain/indicator/doubts.ts'
import { judge, type Judgement } from '#src/domain/indicator/judge.ts'
import type { FigureReport } from '#src/ports/figures.ts'
import type { School } from '#src/domain/school.ts'
import type { Context } from '../context.ts'
import { judgeSchool } from './judge-school.ts'
import { reportOwner } from './subjects.ts'

export interface ReportedRow {
  readonly before: Judgement
  readonly after: Judgement
  readonly doubts: readonly FigureDoubt[]
}

export interface ReportShown {
  readonly school: School
  readonly rows: readonly ReportedRow[]
  readonly files: number
}

/** Each figure of a report judged as it stands and as it would, with what has to be asked about it. */
export async function weighReport(context: Context, report: FigureReport): Promise<ReportShown | undefined> {
  const { records, rules, today, consortium } = context
  const school = consortium.schools.find(({ id }) => id === report.schoolId)
  if (!school) return undefined
  const metrics = report.entries.map(({ metric }) => metric)
  const indicators = rules.indicators.filter(({ id }) => metrics.includes(id))
  const judged = await judgeSchool(context, school, { indicators, finance: true })
  const rows = report.entries.flatMap((entry): ReportedRow[] => {
    const before = judged.find(({ indicator }) => indicator.id === entry.metric)
    if (!before) return []
    const { indicator, numerator, denominator, asOf } = before
    const figure = { schoolId: school.id, asOf: report.asOf, evidence: [], ...entry }
    const last =
      numerator === undefined || denominator === undefined || asOf === undefined
        ? undefined
        : { schoolId: school.id, metric: indicator.id, numerator, denominator, asOf, evidence: [] }
    const after = judge(indicator, figure, { school, today })
    return [{ before, after, doubts: doubtsAbout(indicator, figure, { last, today }) }]
  })
  const files = await records.attachments.ofOwner(reportOwner(report.id))
  return { school, rows, files: files.length }
}
