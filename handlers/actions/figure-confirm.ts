import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { toast } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { impossible } from '#src/domain/indicator/doubts.ts'
import { changeReport, countReport, isReady, reportOf } from '#src/usecases/kpi/report-figures.ts'
import { weighReport } from '#src/usecases/kpi/shown-report.ts'
import { replaceReport } from '../kpi/report.ts'
import { filledIn } from '../kpi/report-pressed.ts'

/** 确认 — from now on the figures count; or it is shown what has to be looked at first. */
export const figureConfirm = defineAction({
  name: 'figure.confirm',
  value: z.object({ report: z.uuid(), confirmed: z.array(z.string()).default([]) }),
  allow: may('kpi.report'),
  async run(ask, { value, form }) {
    const found = await reportOf(ask, value.report)
    if (found.state !== 'draft') return [toast('info', 'report.gone'), ...(await replaceReport(ask, found))]
    const { entries, asOf, wrong } = filledIn(ask, found, form)
    const report = await changeReport(ask, found, { entries, asOf })
    const doubts = (await weighReport(ask, report))?.rows.flatMap((row) => row.doubts) ?? []
    if (Object.keys(wrong).length === 0 && isReady(doubts, value.confirmed)) {
      return replaceReport(ask, await countReport(ask, report))
    }
    const cannot = Object.keys(wrong).length > 0 || doubts.some((doubt) => impossible.includes(doubt))
    return [
      toast('warning', cannot ? 'report.notYet' : 'report.checkFirst'),
      ...(await replaceReport(ask, report, { wrong, asked: !cannot })),
    ]
  },
})
