import { z } from 'zod'
import { defineAction } from '#src/bot/action.ts'
import { replace } from '#src/bot/reply.ts'
import { kpiWhatIf } from '#src/cards/kpi-what-if.ts'
import { may } from '#src/domain/access.ts'
import { judge } from '#src/domain/indicator/judge.ts'
import { readNumber } from '#src/domain/indicator/read-number.ts'
import { refusal } from '#src/failure.ts'
import { judgeSchool } from '#src/usecases/kpi/judge-school.ts'
import { indicatorShown, maySeeFinance } from '../kpi/finance.ts'
import { schoolShown } from '../kpi/schools.ts'
import { figureOf } from '../kpi/what-if.ts'

const text = z.string().optional().catch(undefined)
const fields = z.object({ numerator: text, denominator: text })

/** 如果…… — the form, filled in with the figures there are; with other numbers in it, what they would make. */
export const kpiTry = defineAction({
  name: 'kpi.try',
  value: z.object({ school: z.string(), metric: z.string() }),
  allow: may('kpi.read'),
  async run(ask, { value, form }) {
    const asked = indicatorShown(ask, value.metric)
    const school = schoolShown(ask, value.school)
    const finance = maySeeFinance(ask, [asked])
    const [before] = await judgeSchool(ask, school, { indicators: [asked], finance })
    const figure = before && figureOf(before, ask.today)
    if (!before || !figure)
      throw refusal('kpi.whatIf.without', { name: asked.name[ask.language], verdict: '—' })
    const { numerator = String(figure.numerator), denominator = String(figure.denominator) } =
      fields.parse(form)
    const [above, below] = [readNumber(numerator), readNumber(denominator)]
    if (above === undefined || below === undefined) {
      throw refusal('report.wrongNumber', { words: above === undefined ? numerator : denominator })
    }
    const changed = { ...figure, numerator: above, denominator: below }
    const isNew = above !== figure.numerator || below !== figure.denominator
    const after = isNew ? judge(before.indicator, changed, { school, today: ask.today }) : undefined
    return [
      replace(kpiWhatIf, {
        school: { id: school.id, name: school.name },
        rows: [{ before, after, how: 'form' }],
        fields: { metric: asked.id, numerator, denominator },
      }),
    ]
  },
})
