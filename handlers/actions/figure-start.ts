import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { may } from '#src/domain/access.ts'
import { readNumber } from '#src/domain/indicator/read-number.ts'
import { parseDate } from '#src/domain/parse-date.ts'
import { refusal } from '#src/failure.ts'
import { startFrom } from '../kpi/report.ts'
import { schoolReported } from '../kpi/schools.ts'

const text = z.string().optional().catch(undefined)
const fields = z.object({ metric: text, numerator: text, denominator: text, asof: text })

/** 填报 with the form: what was chosen and filled in, to be confirmed on a card of its own. */
export const figureStart = defineAction({
  name: 'figure.start',
  value: z.object({ school: z.string() }),
  allow: may('kpi.report'),
  async run(ask, { value, form }) {
    const school = schoolReported(
      ask,
      ask.consortium.schools.find(({ id }) => id === value.school),
    )
    const { metric, numerator: above = '', denominator: below = '', asof = '' } = fields.parse(form)
    const indicator = ask.rules.indicators.find(({ id }) => id === metric)
    if (!indicator) throw refusal('report.nothing')
    const isCount = indicator.display === 'count'
    const numerator = readNumber(above)
    const denominator = isCount ? 1 : readNumber(below)
    if (numerator === undefined || denominator === undefined) {
      throw refusal('report.wrongNumber', { words: numerator === undefined ? above : below })
    }
    const said = { figures: [{ indicator, numerator, denominator }], incomplete: [] }
    return startFrom(ask, school, { said, asOf: parseDate(asof, ask.today) ?? ask.today })
  },
})
