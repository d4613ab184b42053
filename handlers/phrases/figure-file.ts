import { definePhrase } from '#src/bot/phrase.ts'
import { redraw, show } from '#src/bot/reply.ts'
import { kpiReportFile } from '#src/cards/kpi-report-file.ts'
import { may } from '#src/domain/access.ts'
import { joinReport, reportAtHand } from '#src/usecases/kpi/report-files.ts'
import { reportFilesSubject } from '#src/usecases/kpi/subjects.ts'
import { sentIn } from '../observation/join-spoken.ts'

/** 指标的佐证 — a file for the report that was touched last. Before `filing-file` and `attachment`. */
export const figureFile = definePhrase({
  name: 'figure-file',
  allow: may('kpi.report'),
  async recognise(ask, text) {
    const sent = sentIn(ask.spoken)
    if (!sent || text !== '' || ask.place.kind === 'group') return undefined
    const report = await reportAtHand(ask, sent.parentId)
    return report && { sure: 1, reading: { report, sent } }
  },
  async run(ask, { report, sent }) {
    const count = await joinReport(ask, report, sent)
    const school = ask.consortium.schools.find(({ id }) => id === report.schoolId)?.name ?? report.schoolId
    const subject = reportFilesSubject(report.id, ask.now)
    const shown = { school, asOf: report.asOf, count }
    const told = await ask.records.outbox.showing(subject)
    return [told.length > 0 ? redraw(subject, kpiReportFile, shown) : show(kpiReportFile, shown, { subject })]
  },
})
