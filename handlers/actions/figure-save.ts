import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { toast } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { changeReport, reportOf } from '#src/usecases/kpi/report-figures.ts'
import { replaceReport } from '../kpi/report.ts'
import { filledIn } from '../kpi/report-pressed.ts'

/** 重新计算 — the verdicts with what stands in the fields now; nothing counts yet. */
export const figureSave = defineAction({
  name: 'figure.save',
  value: z.object({ report: z.uuid() }),
  allow: may('kpi.report'),
  async run(ask, { value, form }) {
    const found = await reportOf(ask, value.report)
    if (found.state !== 'draft') return [toast('info', 'report.gone'), ...(await replaceReport(ask, found))]
    const { entries, asOf, wrong } = filledIn(ask, found, form)
    return replaceReport(ask, await changeReport(ask, found, { entries, asOf }), { wrong })
  },
})
