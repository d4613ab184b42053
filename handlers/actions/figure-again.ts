import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { show } from '#src/bot/reply.ts'
import { kpiReport } from '#src/cards/kpi-report.ts'
import { may } from '#src/domain/access.ts'
import { reportOf, startReport } from '#src/usecases/kpi/report-figures.ts'
import { reportSubject } from '#src/usecases/kpi/subjects.ts'
import { shownReport } from '../kpi/report.ts'

/** 更正 — another report of the same figures for the same day; what stood there is kept. */
export const figureAgain = defineAction({
  name: 'figure.again',
  value: z.object({ report: z.uuid() }),
  allow: may('kpi.report'),
  async run(ask, { value }) {
    const { schoolId, asOf, entries } = await reportOf(ask, value.report)
    const report = await startReport(ask, { schoolId, asOf, entries })
    return [show(kpiReport, await shownReport(ask, report), { subject: reportSubject(report.id) })]
  },
})
