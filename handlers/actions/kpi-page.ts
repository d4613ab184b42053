import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { replace } from '#src/bot/reply.ts'
import { kpiSummary } from '#src/cards/kpi-summary.ts'
import { may } from '#src/domain/access.ts'
import { schoolShown } from '../kpi/schools.ts'
import { summaryOf } from '../kpi/summary.ts'

/** Another page of a school's indicators. */
export const kpiPage = defineAction({
  name: 'kpi.page',
  value: z.object({
    school: z.string(),
    asked: z.array(z.string()).default([]),
    page: z.int().min(1).max(10_000),
  }),
  allow: may('kpi.read'),
  async run(ask, { value: { school, asked, page } }) {
    const indicators = ask.rules.indicators.filter(({ id }) => asked.includes(id))
    return [replace(kpiSummary, await summaryOf(ask, schoolShown(ask, school), { indicators, page }))]
  },
})
