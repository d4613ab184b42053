import type { Ask } from '#src/bot/ask.ts'
import { show, type Part, type Reply } from '#src/bot/reply.ts'
import { kpiExplain } from '#src/cards/kpi-explain.ts'
import { may } from '#src/domain/access.ts'
import { judgeGiven } from '#src/domain/indicator/judge-given.ts'
import type { KpiQuestion } from '#src/domain/indicator/read-question.ts'
import type { Indicator } from '#src/domain/indicator/schema.ts'
import { indicatorsInForce } from '#src/domain/policy/indicators-in-force.ts'
import type { School } from '#src/domain/school.ts'
import { judgeSchool } from '#src/usecases/kpi/judge-school.ts'
import { detailOf } from './detail.ts'
import { schoolIfAny } from './schools.ts'

/** So many are explained at once; each is a card of its own. */
const most = 3

/** 怎么算 — how an indicator is counted, worked out with the numbers of whoever asks, with or without a school. */
export async function answerExplain(
  ask: Ask,
  { indicators, given }: KpiQuestion,
  named: School | undefined,
): Promise<Reply> {
  const school = schoolIfAny(ask, named)
  const { readings } = await ask.records.policy.decided()
  const parts: Part[] = []
  for (const indicator of indicatorsInForce(indicators, ask.rules.packs, readings).slice(0, most)) {
    const said = given.find((one) => one.indicator.id === indicator.id)
    parts.push(
      show(kpiExplain, {
        asked: judgeGiven(indicator, { numerator: 0, denominator: 0 }, ask.today),
        own: school && (await ownFigure(ask, school, indicator)),
        given: said && {
          judgement: judgeGiven(indicator, said, ask.today),
          share: said.denominator === 100 && indicator.display === 'percent' && said.numerator <= 100,
        },
        schoolId: school?.id,
        detail: await detailOf(ask, indicator),
      }),
    )
  }
  return parts
}

async function ownFigure(ask: Ask, school: School, indicator: Indicator) {
  // How it is counted is public; what the school has is not, where it is about money.
  const { actor, place } = ask
  if (indicator.finance && (place.kind === 'group' || may('kpi.finance')(actor) !== true)) return undefined
  const [own] = await judgeSchool(ask, school, { indicators: [indicator], finance: true })
  return own
}
