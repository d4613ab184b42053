import type { KpiDetail } from '#src/cards/kpi-detail.ts'
import { judgeMajors } from '#src/domain/indicator/judge-majors.ts'
import { judge } from '#src/domain/indicator/judge.ts'
import { inForce } from '#src/domain/policy/settings.ts'
import { readRules } from '#src/rules.ts'
import { injection } from './sample.ts'

const rules = readRules('Asia/Shanghai')
export const { indicators } = rules
export const school = {
  id: 'XL',
  name: '西岭现代职业学校',
  shortNames: [],
  role: 'partner',
  kind: '公办中职',
  hasCollegeCampus: true,
} as const
const context = { school, today: '2026-11-22' }

export const figured = (numerator: number, denominator: number, asOf = '2026-10-31') =>
  indicators.map((indicator) =>
    judge(
      indicator,
      { schoolId: school.id, metric: indicator.id, numerator, denominator, asOf, evidence: [injection] },
      context,
    ),
  )
export const unreported = indicators.map((indicator) => judge(indicator, undefined, context))

const figures = ['JD', 'WL', 'XN'].map((majorId, numerator) => ({
  schoolId: school.id,
  metric: '',
  numerator,
  denominator: 1,
  asOf: '2026-11-22',
  evidence: [],
  records: numerator,
  majorId,
}))
/** Judged major by major. */
export const parted = indicators
  .filter(({ scope }) => scope === 'major')
  .map((indicator) => judgeMajors(indicator, figures, context))

const [pack] = rules.packs
if (!pack) throw new Error('there is no pack')

export const detail: KpiDetail = {
  pack,
  forceWord: injection,
  readings: pack.settings.map((setting) => inForce(setting, undefined)),
  notes: [{ zh: injection, en: injection }],
  sameFigure: [{ name: { zh: injection, en: injection }, clause: 'S2-21' }],
  expired: true,
  majors: new Map([['JD', injection]]),
}
