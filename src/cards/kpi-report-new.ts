import type { Words } from '#src/domain/policy/words.ts'
import { card, datePicker, form, input, note, select, submit } from './kit.ts'
import { defineView } from './view.ts'

export interface KpiReportNew {
  readonly school: { readonly id: string; readonly name: string }
  readonly today: string
  /** Those that this school reports. */
  readonly indicators: readonly { readonly id: string; readonly clause: string; readonly name: Words }[]
}

/** So many can be chosen from, whatever they are called; the others are reported in words. */
const mostChoices = 60

/** 填报 without words — which indicator, what above and what below. */
export const kpiReportNew = defineView<KpiReportNew>({
  name: 'kpi-report-new',
  audience: 'private',
  draw({ school, today, indicators }, say) {
    return card(
      { title: say('report.new', { school: school.name }) },
      note(say('report.newHow')),
      form(
        'report_new',
        ...select({
          name: 'metric',
          label: say('report.field.metric'),
          options: indicators
            .slice(0, mostChoices)
            .map(({ id, clause, name }) => ({ value: id, text: `${name[say.language]} ${clause}` })),
        }),
        input({ name: 'numerator', label: say('report.field.numerator'), maxLength: 20 }),
        input({ name: 'denominator', label: say('report.field.denominator'), maxLength: 20 }),
        ...datePicker({
          name: 'asof',
          label: say('report.asOf'),
          value: today,
          placeholder: say('report.fieldDate'),
        }),
        submit({
          name: 'start',
          text: say('report.next'),
          action: { action: 'figure.start', school: school.id },
        }),
      ),
      note(say('report.filesHow')),
    )
  },
})
