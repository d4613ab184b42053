import type { Indicator } from '#src/domain/indicator/schema.ts'
import { button, buttons, card, markdown, plain } from './kit.ts'
import { thresholdText } from './kpi-words.ts'
import { defineView } from './view.ts'

export interface KpiWhich {
  readonly schoolId: string
  /** Indicators that share a figure; at least two. */
  readonly indicators: readonly Indicator[]
}

/** 85%那个 — two indicators ask for the same number: neither is answered for the other. */
export const kpiWhich = defineView<KpiWhich>({
  name: 'kpi-which',
  audience: 'anyone',
  draw({ schoolId, indicators }, say) {
    const { language } = say
    const [first] = indicators
    const threshold = first ? thresholdText({ indicator: first }, say) : ''
    const lines = indicators.map(
      ({ name, clause, numerator }) =>
        `- **${plain(name[language])}**（${clause}）${plain(numerator[language])}`,
    )
    return card(
      { title: say('kpi.which.title') },
      markdown(
        [say('kpi.which.text', { count: indicators.length, threshold: plain(threshold) }), ...lines].join(
          '\n',
        ),
      ),
      buttons(
        ...indicators.map(({ id, name }) =>
          button({ text: name[language], action: { action: 'kpi.show', school: schoolId, metric: id } }),
        ),
      ),
    )
  },
})
