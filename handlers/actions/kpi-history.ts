import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { replace } from '#src/bot/reply.ts'
import { kpiHistory } from '#src/cards/kpi-history.ts'
import { may } from '#src/domain/access.ts'
import { indicatorShown } from '../kpi/finance.ts'
import { shownHistory } from '../kpi/history.ts'
import { schoolShown } from '../kpi/schools.ts'

/** 历史 — an indicator over the days for which it was reported. */
export const kpiHistoryAction = defineAction({
  name: 'kpi.history',
  value: z.object({ school: z.string(), metric: z.string() }),
  allow: may('kpi.read'),
  async run(ask, { value }) {
    const indicator = indicatorShown(ask, value.metric)
    return [replace(kpiHistory, await shownHistory(ask, schoolShown(ask, value.school), indicator))]
  },
})
