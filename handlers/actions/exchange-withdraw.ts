import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { toast } from '#src/bot/reply.ts'
import { may } from '#src/domain/access.ts'
import { withdrawExchange } from '#src/usecases/activity/exchange.ts'
import { exchangesInPlace } from '../activity/exchanges.ts'
import { readText } from '../review/read-due.ts'

/** 撤回选派 — it counts no more. */
export const exchangeWithdraw = defineAction({
  name: 'exchange.withdraw',
  value: z.object({}),
  allow: may('seminar.set'),
  async run(ask, { form }) {
    const { activity, repeated } = await withdrawExchange(ask, readText(form, 'exchange'))
    return [
      repeated ? toast('info', 'exchange.withdrawnAlready') : toast('success', 'exchange.withdrawn'),
      await exchangesInPlace(ask, Number(activity.period.slice(0, 4))),
    ]
  },
})
