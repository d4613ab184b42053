import { dayText } from './format.ts'
import { card, markdown, plain } from './kit.ts'
import { defineView } from './view.ts'

/** 佐证已收到 — to which report a file was joined. */
export const kpiReportFile = defineView<{
  readonly school: string
  readonly asOf: string
  readonly count: number
}>({
  name: 'kpi-report-file',
  audience: 'private',
  draw: ({ school, asOf, count }, say) =>
    card(
      { title: say('report.title', { school }), tone: 'green' },
      markdown(say('report.fileJoined', { school: plain(school), date: dayText(say, asOf), count })),
    ),
})
