import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { toast } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { changeReport, reportOf } from '#src/usecases/kpi/report-figures.ts'
import { replaceReport } from '../kpi/report.ts'

/** 放弃 — nothing of it counts. What counted already stays; it is put right with another report. */
export const figureDiscard = defineAction({
  name: 'figure.discard',
  value: z.object({ report: z.uuid() }),
  allow: may('kpi.report'),
  async run(ask, { value }) {
    const found = await reportOf(ask, value.report)
    if (found.state !== 'draft') return [toast('info', 'report.gone'), ...(await replaceReport(ask, found))]
    return replaceReport(ask, await changeReport(ask, found, { state: 'discarded' }))
  },
})
