import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { show } from '#src/bot/reply.ts'
import { kpiEvidence } from '#src/cards/kpi-evidence.ts'
import { may } from '#src/domain/access.ts'
import { judgeSchool } from '#src/usecases/kpi/judge-school.ts'
import { evidenceOf } from '#src/usecases/kpi/shown-evidence.ts'
import { indicatorShown, maySeeFinance } from '../kpi/finance.ts'
import { schoolShown } from '../kpi/schools.ts'

/** 佐证 — the files behind a figure and who reported it, in private wherever it was asked for. */
export const kpiEvidenceAction = defineAction({
  name: 'kpi.evidence',
  value: z.object({ school: z.string(), metric: z.string() }),
  allow: may('kpi.read'),
  async run(ask, { value }) {
    const indicator = indicatorShown(ask, value.metric)
    const school = schoolShown(ask, value.school)
    const finance = maySeeFinance(ask, [indicator])
    const [now] = await judgeSchool(ask, school, { indicators: [indicator], finance })
    const evidence = await evidenceOf(ask, school, indicator)
    return [
      show(kpiEvidence, {
        school: { id: school.id, name: school.name },
        metric: { id: indicator.id, name: indicator.name },
        records: now?.records,
        ...evidence,
      }),
    ]
  },
})
