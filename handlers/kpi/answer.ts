import type { Ask } from '#src/bot/ask.ts'
import { permit } from '#src/bot/permit.ts'
import { show, type Reply } from '#src/bot/reply.ts'
import { kpiSummary } from '#src/cards/kpi-summary.ts'
import { may, mayReach } from '#src/domain/access.ts'
import { findIndicators } from '#src/domain/indicator/find.ts'
import type { Indicator } from '#src/domain/indicator/schema.ts'
import type { School } from '#src/domain/school.ts'
import { refusal, Refusal } from '#src/failure.ts'
import { sentence } from '#src/i18n/say.ts'
import { judgeSchool } from '#src/usecases/kpi/judge-school.ts'
import { schoolIn } from '#src/usecases/kpi/school-of.ts'

/** Answers for a school: all indicators, or those that were named. */
export async function answerKpi(ask: Ask, words: string): Promise<Reply> {
  const named = schoolIn(ask.consortium.schools, words)
  const school = schoolAsked(ask, named?.school)
  permit(mayReach('kpi.read', ask.actor, { schoolId: school.id }))
  const rest = named?.rest ?? words
  const { indicators } = ask.rules
  const found = findIndicators(indicators, rest)
  if (found.length === 0 && /[\p{L}\p{N}]/u.test(rest.replaceAll(generalWords, ''))) {
    const metrics = indicators.map(({ name }) => name[ask.language]).slice(0, 6)
    throw refusal('kpi.noMetric', { words: rest, metrics: metrics.join(' / ') })
  }
  const finance = maySeeFinance(ask, found)
  const chosen = found.length > 0 ? found : indicators
  const judgements = await judgeSchool(ask, school, { indicators: chosen, finance })
  return [show(kpiSummary, { school: school.name, judgements })]
}

/** Figures about money are for administrators, and never for a group. Who asks for nothing else is told so. */
function maySeeFinance({ actor, place }: Ask, asked: readonly Indicator[]): boolean {
  const allowed = may('kpi.finance')(actor) === true
  if (asked.length > 0 && asked.every(({ finance }) => finance)) {
    if (!allowed) throw refusal('access.admins')
    if (place.kind === 'group') throw refusal('chat.privateOnly')
  }
  return allowed && place.kind === 'p2p'
}

/** Words that ask for everything, not for one indicator. */
export const generalWords =
  /咱们|我们|本校|学校|指标|全部|所有|看看|查|的|kpi|多少|了|吗|怎么样|情况|all|school/gi

function schoolAsked({ place, actor, consortium }: Ask, named: School | undefined): School {
  if (place.kind === 'group') {
    if (!place.school) throw new Refusal(sentence('chat.unbound'))
    // A group hears of its own school only, whoever asks.
    if (named && named.id !== place.school.id) throw refusal('access.ownSchool')
    return place.school
  }
  if (named) return named
  if (actor.school && actor.school.role === 'partner') return actor.school
  const partners = consortium.schools.filter(({ role }) => role === 'partner')
  const [guestOf, ...more] = partners.filter(({ id }) =>
    actor.person?.elsewhere.some((one) => one.schoolId === id),
  )
  if (guestOf && more.length === 0) return guestOf
  throw refusal('kpi.noSchool', {
    schools: partners.map(({ shortNames, name }) => shortNames[0] ?? name).join(' '),
  })
}
