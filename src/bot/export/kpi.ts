import { gapText, nameOf, thresholdText, verdictText } from '#src/cards/kpi-words.ts'
import type { Judgement } from '#src/domain/indicator/judge.ts'
import { isOfSchool } from '#src/domain/indicator/of-school.ts'
import { showValue } from '#src/domain/indicator/show-value.ts'
import type { School } from '#src/domain/school.ts'
import { judgeSchool } from '#src/usecases/kpi/judge-school.ts'
import { majorName, schoolName, type Exporting } from './exporting.ts'
import { fillSheet, type Column } from './workbook.ts'

interface Judged {
  readonly judgement: Judgement
  /** For what is judged major by major, after the line of the school. */
  readonly majorId: string | undefined
}

/** 指标 — every indicator that is of these schools with its figures and verdict; money for administrators alone. */
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
): AsyncGenerator<readonly Judged[]> {
  for (const school of schools) {
    const indicators = rules.indicators.filter((indicator) => isOfSchool(indicator, school))
    const judged = await store.transaction((records) =>
      judgeSchool({ records, rules, today, consortium }, school, { indicators, finance }),
    )
    yield judged.flatMap((judgement) => [{ judgement, majorId: undefined }, ...(judgement.parts ?? [])])
  }
}

function kpiColumns(exporting: Exporting): readonly Column<Judged>[] {
  const { say } = exporting
  return [
    { title: 'column.school', width: 26, of: ({ judgement }) => schoolName(exporting, judgement.schoolId) },
    { title: 'column.major', width: 22, of: ({ majorId }) => majorName(exporting, majorId) },
    { title: 'column.indicator', width: 26, of: ({ judgement }) => nameOf(judgement, say) },
    { title: 'column.item', width: 9, of: ({ judgement }) => judgement.indicator.clause },
    {
      title: 'column.force',
      width: 10,
      of: ({ judgement }) => say(`policy.force.${judgement.indicator.force}`),
    },
    { title: 'column.value', width: 12, of: ({ judgement }) => showValue(judgement) },
    { title: 'column.numerator', width: 12, of: ({ judgement }) => judgement.numerator },
    { title: 'column.denominator', width: 12, of: ({ judgement }) => judgement.denominator },
    { title: 'column.threshold', width: 14, of: ({ judgement }) => thresholdText(judgement, say) },
    { title: 'column.verdict', width: 18, of: ({ judgement }) => verdictText(judgement, say) },
    { title: 'column.gap', width: 18, of: ({ judgement }) => shortened(gapText(judgement, say)) },
    { title: 'column.asOf', width: 12, of: ({ judgement }) => judgement.asOf },
    { title: 'column.proof', width: 40, of: ({ judgement }) => judgement.evidence?.join('、') },
  ]
}

/** The words continue a sentence elsewhere. */
const shortened = (gap: string) => gap.replace(/^[，,]\s*/u, '')
