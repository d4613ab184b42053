import type { Figure } from '#src/domain/figure.ts'
import { judgeMajors } from '#src/domain/indicator/judge-majors.ts'
import { judge, type Judgement } from '#src/domain/indicator/judge.ts'
import type { Indicator } from '#src/domain/indicator/schema.ts'
import { indicatorsInForce } from '#src/domain/policy/indicators-in-force.ts'
import { readingInForce } from '#src/domain/policy/reading-in-force.ts'
import type { School } from '#src/domain/school.ts'
import type { Judging } from './judging.ts'
import { knownFigures } from './known-figures.ts'
import { markedRead } from './marked-read.ts'

interface Asked {
  readonly indicators: readonly Indicator[]
  readonly finance: boolean
}

/** The verdict of each indicator on the newest figures of a school. Finance is for administrators alone. */
export async function judgeSchool(
  judging: Judging,
  school: School,
  { indicators: asked, finance }: Asked,
): Promise<readonly Judgement[]> {
  const { records, rules, today } = judging
  const { readings, exceptions } = await records.policy.decided()
  const indicators = indicatorsInForce(asked, rules.packs, readings).filter((one) => finance || !one.finance)
  const reported = await records.figures.latest(school.id)
  const known = await knownFigures(judging, school, { indicators, readings })
  const packsOff = exceptions.filter(({ schoolId }) => schoolId === school.id).map(({ packId }) => packId)
  const context = { school, today, packsOff }
  return indicators.map((indicator) => {
    const counted = known.filter(({ metric }) => metric === indicator.id)
    if (indicator.scope === 'major') return judgeMajors(indicator, counted, context)
    const figure = reported.find(({ metric }) => metric === indicator.id)
    const newest = newer(figure, counted[0])
    return markedRead(
      judge(indicator, newest, context),
      newest,
      readingInForce(indicator, rules.packs, readings),
    )
  })
}

/** Reported on the same day as it was counted, what people say goes first. */
function newer(reported: Figure | undefined, counted: Figure | undefined): Figure | undefined {
  if (!reported || !counted) return reported ?? counted
  return reported.asOf >= counted.asOf ? reported : counted
}
