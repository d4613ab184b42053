import { kpiSummary } from '#src/cards/kpi-summary.ts'
import { judge } from '#src/domain/indicator/judge.ts'
import { readRules } from '#src/rules.ts'
import { injection, samplesOf } from './sample.ts'

const { indicators } = readRules('Asia/Shanghai')
const school = {
  id: 'XL',
  name: '西岭现代职业学校',
  shortNames: [],
  role: 'partner',
  kind: '公办中职',
  hasCollegeCampus: true,
} as const
const context = { school, today: '2026-11-22' }
const figured = (numerator: number, denominator: number, asOf = '2026-10-31') =>
  indicators.map((indicator) =>
    judge(
      indicator,
      { schoolId: school.id, metric: indicator.id, numerator, denominator, asOf, evidence: [] },
      context,
    ),
  )
const unreported = indicators.map((indicator) => judge(indicator, undefined, context))

export const samples = samplesOf(kpiSummary, {
  'one that is met': { school: school.name, judgements: figured(100, 1).slice(0, 1) },
  'one that was never reported': { school: school.name, judgements: unreported.slice(0, 1) },
  'all of them, missed': { school: school.name, judgements: figured(1, 3) },
  'all of them, out of date': { school: school.name, judgements: figured(3, 5, '2020-01-01') },
  'huge figures': { school: injection, judgements: figured(123_456_789.25, 7) },
  'nothing to divide by': { school: school.name, judgements: figured(0, 0) },
  'nothing reported': { school: school.name, judgements: unreported },
  'no indicators at all': { school: school.name, judgements: [] },
})
