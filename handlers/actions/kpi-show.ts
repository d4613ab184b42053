import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { replace } from '#src/bot/reply.ts'
import { kpiSummary } from '#src/cards/kpi-summary.ts'
import { may } from '#src/domain/access.ts'
import { indicatorShown } from '../kpi/finance.ts'
import { schoolShown } from '../kpi/schools.ts'
import { summaryOf } from '../kpi/summary.ts'

/** One indicator of a school, in place of the card that led there. */
export const kpiShow = defineAction({
  name: 'kpi.show',
  value: z.object({ school: z.string(), metric: z.string() }),
  allow: may('kpi.read'),
  async run(ask, { value }) {
    const indicator = indicatorShown(ask, value.metric)
    const school = schoolShown(ask, value.school)
    return [replace(kpiSummary, await summaryOf(ask, school, { indicators: [indicator] }))]
  },
})
