import { gapText, nameOf, thresholdText, verdictText } from '#src/cards/kpi-words.ts'
import type { Judgement } from '#src/domain/indicator/judge.ts'
import { showValue } from '#src/domain/indicator/show-value.ts'
import type { School } from '#src/domain/school.ts'
import { judgeSchool } from '#src/usecases/kpi/judge-school.ts'
import { schoolName, type Exporting } from './exporting.ts'
import { fillSheet, type Column } from './workbook.ts'

/** 指标 — every indicator of these schools with its figures and verdict; money for administrators alone. */
export async function writeKpi(
  exporting: Exporting,
  schools: readonly School[] = exporting.kpiSchools,
): Promise<void> {
  await fillSheet(exporting, {
    title: exporting.say('sheet.kpi'),
    columns: kpiColumns(exporting),
    pages: judgements(exporting, schools),
  })
}

async function* judgements(
  { store, rules, finance, today, consortium }: Exporting,
  schools: readonly School[],
): AsyncGenerator<readonly Judgement[]> {
  const { indicators } = rules
  for (const school of schools) {
    yield await store.transaction((records) =>
      judgeSchool({ records, rules, today, consortium }, school, { indicators, finance }),
    )
  }
}

function kpiColumns(exporting: Exporting): readonly Column<Judgement>[] {
  const { say } = exporting
  return [
    { title: 'column.school', width: 26, of: ({ schoolId }) => schoolName(exporting, schoolId) },
    { title: 'column.indicator', width: 26, of: (judgement) => nameOf(judgement, say) },
    { title: 'column.item', width: 9, of: ({ indicator }) => indicator.clause },
    { title: 'column.force', width: 10, of: ({ indicator }) => say(`policy.force.${indicator.force}`) },
    { title: 'column.value', width: 12, of: (judgement) => showValue(judgement) },
    { title: 'column.numerator', width: 12, of: ({ numerator }) => numerator },
    { title: 'column.denominator', width: 12, of: ({ denominator }) => denominator },
    { title: 'column.threshold', width: 14, of: (judgement) => thresholdText(judgement, say) },
    { title: 'column.verdict', width: 18, of: (judgement) => verdictText(judgement, say) },
    { title: 'column.gap', width: 18, of: (judgement) => gapText(judgement, say).replace(leadingComma, '') },
    { title: 'column.asOf', width: 12, of: ({ asOf }) => asOf },
    { title: 'column.proof', width: 40, of: ({ evidence = [] }) => evidence.join('、') },
  ]
}

/** The words continue a sentence elsewhere. */
const leadingComma = /^[，,]\s*/u
