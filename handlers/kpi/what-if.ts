import type { Ask } from '#src/bot/ask.ts'
import { show, type Reply } from '#src/bot/reply.ts'
import { kpiWhatIf, type WhatIfRow } from '#src/cards/kpi-what-if.ts'
import type { Figure } from '#src/domain/figure.ts'
import { judge, type Judgement } from '#src/domain/indicator/judge.ts'
import type { KpiQuestion } from '#src/domain/indicator/read-question.ts'
import { changed } from '#src/domain/indicator/what-if.ts'
import type { School } from '#src/domain/school.ts'
import { refusal } from '#src/failure.ts'
import { judgeSchool } from '#src/usecases/kpi/judge-school.ts'
import { maySeeFinance } from './finance.ts'

/** 如果再招2个高级职称 — each way it can be meant, judged like a figure that was reported. */
export async function answerWhatIf(ask: Ask, school: School, question: KpiQuestion): Promise<Reply> {
  const { changes } = question
  if (changes.length === 0) throw refusal('kpi.whatIf.unclear')
  const indicators = [...new Set(changes.map(({ indicator }) => indicator))]
  const finance = maySeeFinance(ask, indicators)
  const judgements = await judgeSchool(ask, school, { indicators, finance })
  const rows = changes.flatMap((change): WhatIfRow[] => {
    const before = judgements.find(({ indicator }) => indicator.id === change.indicator.id)
    if (!before || before.verdict === 'not_applicable') return []
    const figure = figureOf(before, ask.today)
    const figureAfter = figure && changed(figure, change)
    const after = figureAfter && judge(before.indicator, figureAfter, { school, today: ask.today })
    return [{ before, after, how: change.as }]
  })
  const [only] = judgements
  if (rows.length === 0 && only)
    throw refusal('report.notApplicable', { name: only.indicator.name[ask.language], school: school.name })
  return [show(kpiWhatIf, { school: { id: school.id, name: school.name }, rows, fields: undefined })]
}

/** What a judgement rests on, as of today: a reckoning is not stale. */
export function figureOf(
  { indicator, schoolId, numerator, denominator }: Judgement,
  today: string,
): Figure | undefined {
  if (numerator === undefined || denominator === undefined) return undefined
  return { schoolId, metric: indicator.id, numerator, denominator, asOf: today, evidence: [] }
}
