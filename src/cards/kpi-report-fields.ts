import type { Say } from '#src/i18n/say.ts'
import { datePicker, form, input, type Block } from './kit.ts'
import type { KpiReport, ReportRow } from './kpi-report.ts'
import { nameOf } from './kpi-words.ts'

/** The names of the fields of an indicator. */
export const fieldName = {
  numerator: (metric: string) => `n_${metric}`,
  denominator: (metric: string) => `d_${metric}`,
}

/** Every number as it will count, each in its field, and the day. */
export function reportForm(
  { asOf, rows, wrong }: Pick<KpiReport, 'asOf' | 'rows' | 'wrong'>,
  answers: readonly Block[],
  say: Say,
): Block {
  return form(
    'report',
    ...datePicker({
      name: 'asof',
      label: say('report.asOf'),
      value: asOf,
      placeholder: say('report.fieldDate'),
    }),
    ...rows.flatMap((row) => fieldsOf(row, wrong, say)),
    ...answers,
  )
}

function fieldsOf({ after }: ReportRow, wrong: KpiReport['wrong'], say: Say): readonly Block[] {
  const { indicator } = after
  const field = (side: 'numerator' | 'denominator') => {
    const name = fieldName[side](indicator.id)
    const counted = indicator[side]
    return input({
      name,
      label: say(side === 'numerator' ? 'report.field.n' : 'report.field.d', {
        name: nameOf(after, say),
        what: counted[say.language],
        unit: say(`unit.${counted.unit}`),
      }),
      value: wrong[name] ?? String(after[side] ?? ''),
      maxLength: 20,
    })
  }
  return [field('numerator'), indicator.display !== 'count' && field('denominator')]
}
