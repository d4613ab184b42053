import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { replace } from '#src/bot/reply.ts'
import { kpiCompare } from '#src/cards/kpi-compare.ts'
import { may } from '#src/domain/access.ts'
import { comparison } from '../kpi/compare.ts'

/** Another page of the schools. */
export const kpiCompareAction = defineAction({
  name: 'kpi.compare',
  value: z.object({ asked: z.array(z.string()).default([]), page: z.int().min(1).max(10_000) }),
  allow: may('kpi.compare'),
  async run(ask, { value: { asked, page } }) {
    const indicators = ask.rules.indicators.filter(({ id }) => asked.includes(id))
    return [replace(kpiCompare, await comparison(ask, indicators, page))]
  },
})
