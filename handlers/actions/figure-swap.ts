import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { toast } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { changeReport, reportOf, swapped } from '#src/usecases/kpi/report-figures.ts'
import { replaceReport } from '../kpi/report.ts'
import { filledIn } from '../kpi/report-pressed.ts'

/** 对调 — what looks upside down is turned around. */
export const figureSwap = defineAction({
  name: 'figure.swap',
  value: z.object({ report: z.uuid() }),
  allow: may('kpi.report'),
  async run(ask, { value, form }) {
    const found = await reportOf(ask, value.report)
    if (found.state !== 'draft') return [toast('info', 'report.gone'), ...(await replaceReport(ask, found))]
    const { entries, asOf, wrong } = filledIn(ask, found, form)
    const turned = { entries: swapped(ask, { ...found, entries, asOf }), asOf }
    return replaceReport(ask, await changeReport(ask, found, turned), { wrong })
  },
})
