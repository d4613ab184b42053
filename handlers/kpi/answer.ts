import type { Ask } from '#src/bot/ask.ts'
import { show, type Reply } from '#src/bot/reply.ts'
import { kpiHistory } from '#src/cards/kpi-history.ts'
import { kpiSummary } from '#src/cards/kpi-summary.ts'
import { kpiWhich } from '#src/cards/kpi-which.ts'
import { readQuestion, type KpiQuestion } from '#src/domain/indicator/read-question.ts'
import type { School } from '#src/domain/school.ts'
import { refusal } from '#src/failure.ts'
import { schoolIn } from '#src/usecases/kpi/school-of.ts'
import { answerCompare } from './compare.ts'
import { answerExplain } from './explain.ts'
import { shownHistory } from './history.ts'
import { schoolAsked } from './schools.ts'
import { summaryOf } from './summary.ts'
import { answerWhatIf } from './what-if.ts'

/** Answers for a school: all indicators, or those that were named; what would be; how they are counted. */
export async function answerKpi(ask: Ask, words: string): Promise<Reply> {
  const named = schoolIn(ask.consortium.schools, words)
  const rest = named?.rest ?? words
  const question = readQuestion(ask.rules.indicators, rest)
  if (question.want === 'compare') return answerCompare(ask, question.indicators)
  if (question.want === 'explain' && question.indicators.length > 0) {
    return answerExplain(ask, question, named?.school)
  }
  const school = schoolAsked(ask, named?.school)
  if (question.want === 'what_if') return answerWhatIf(ask, school, question)
  return answerFigures(ask, school, { question, words: rest })
}

async function answerFigures(
  ask: Ask,
  school: School,
  { question, words }: { readonly question: KpiQuestion; readonly words: string },
): Promise<Reply> {
  const { sameFigure, want } = question
  if (sameFigure.length > 1) return [show(kpiWhich, { schoolId: school.id, indicators: sameFigure })]
  const indicators = question.indicators.length > 0 ? question.indicators : sameFigure
  if (indicators.length === 0 && /[\p{L}\p{N}]/u.test(words.replaceAll(generalWords, ''))) {
    const metrics = ask.rules.indicators.map(({ name }) => name[ask.language]).slice(0, 6)
    throw refusal('kpi.noMetric', { words, metrics: metrics.join(' / ') })
  }
  const [only, ...others] = indicators
  if (want === 'history' && only && others.length === 0) {
    return [show(kpiHistory, await shownHistory(ask, school, only))]
  }
  return [show(kpiSummary, await summaryOf(ask, school, { indicators }))]
}

/** Words that ask for everything, not for one indicator. */
const generalWords =
  /咱们|我们|本校|学校|指标|全部|所有|看看|查|的|kpi|多少|了|吗|怎么样|情况|还差|差几|个|人|才够|历史|趋势|哪些|没有?|达标|all|school/gi
