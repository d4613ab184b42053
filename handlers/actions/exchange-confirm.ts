import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { replace, toast } from '#src/bot/reply.ts'
import { said } from '#src/cards/said.ts'
import { may } from '#src/domain/access.ts'
import { sentence } from '#src/i18n/say.ts'
import { checkExchange, reportExchange } from '#src/usecases/activity/exchange.ts'

/** 确认选派 — it counts for the major and the year. */
export const exchangeConfirm = defineAction({
  name: 'exchange.confirm',
  value: z.object({
    person: z.uuid(),
    school: z.string(),
    major: z.string(),
    year: z.int().min(2000).max(2100),
    duration: z.string().max(20),
  }),
  allow: may('seminar.set'),
  async run(ask, { value }) {
    const { person: personId, school: schoolId, major: majorId, year, duration } = value
    const exchange = { personId, schoolId, majorId, year, duration }
    const { person, school } = await checkExchange(ask, exchange)
    const outcome = await reportExchange(ask, exchange)
    const told = { name: person.name, school: school.name, year }
    const key = outcome === 'new' ? 'exchange.done' : 'exchange.known'
    return [toast('success', key, told), replace(said, { sentence: sentence(key, told) })]
  },
})
