import type { Ask } from '#src/bot/ask.ts'
import type { KpiHistory } from '#src/cards/kpi-history.ts'
import type { Indicator } from '#src/domain/indicator/schema.ts'
import type { School } from '#src/domain/school.ts'
import { judgeSchool } from '#src/usecases/kpi/judge-school.ts'
import { historyOf } from '#src/usecases/kpi/shown-history.ts'
import { refusal } from '#src/failure.ts'
import { maySeeFinance } from './finance.ts'

/** One figure over the days for which it was reported. */
export async function shownHistory(ask: Ask, school: School, indicator: Indicator): Promise<KpiHistory> {
  const finance = maySeeFinance(ask, [indicator])
  const [now] = await judgeSchool(ask, school, { indicators: [indicator], finance })
  if (!now) throw refusal('chat.oldCard')
  const { points, total } = await historyOf(ask, school, indicator)
  return { school: { id: school.id, name: school.name }, now, points, total }
}
