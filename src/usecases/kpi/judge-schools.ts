import { judge, type Judgement } from '#src/domain/indicator/judge.ts'
import type { Indicator } from '#src/domain/indicator/schema.ts'
import { indicatorsInForce } from '#src/domain/policy/indicators-in-force.ts'
import { readingInForce } from '#src/domain/policy/reading-in-force.ts'
import type { School } from '#src/domain/school.ts'
import { judgeSchool } from './judge-school.ts'
import type { Judging } from './judging.ts'
import { markedRead } from './marked-read.ts'

/** One indicator at many schools, in the order of the schools. What is only reported is read for all of them at once. */
export async function judgeSchools(
  judging: Judging,
  schools: readonly School[],
  asked: Indicator,
): Promise<readonly Judgement[]> {
  if (asked.counted) return oneByOne(judging, schools, asked)
  const { records, rules, today } = judging
  const { readings, exceptions } = await records.policy.decided()
  const [indicator = asked] = indicatorsInForce([asked], rules.packs, readings)
  const reading = readingInForce(asked, rules.packs, readings)
  const figures = new Map((await records.figures.latestOf(asked.id)).map((one) => [one.schoolId, one]))
  return schools.map((school) => {
    const packsOff = exceptions.filter(({ schoolId }) => schoolId === school.id).map(({ packId }) => packId)
    const figure = figures.get(school.id)
    return markedRead(judge(indicator, figure, { school, today, packsOff }), figure, reading)
  })
}

async function oneByOne(judging: Judging, schools: readonly School[], indicator: Indicator) {
  const judgements: Judgement[] = []
  for (const school of schools) {
    judgements.push(...(await judgeSchool(judging, school, { indicators: [indicator], finance: true })))
  }
  return judgements
}
