import type { Figure } from '#src/domain/figure.ts'
import type { Indicator } from '#src/domain/indicator/schema.ts'
import { settingOf } from '#src/domain/policy/settings.ts'
import type { Activity } from '#src/ports/activities.ts'
import type { Judging } from './judging.ts'
import { lastDayOf, periodFor, type Counting } from './periods.ts'

/** 次、门、名 — seminars and meetings of the consortium, exams and teachers sent of each major of the school. */
export async function activityFigures(judging: Judging, counting: Counting): Promise<readonly Figure[]> {
  const { school, periods, indicators } = counting
  const region = school.role === 'lead'
  const wanted = indicators.flatMap((indicator) =>
    indicator.counted?.by === 'activities' && (indicator.scope === 'region') === region
      ? [{ indicator, counted: indicator.counted }]
      : [],
  )
  if (wanted.length === 0) return []
  const kinds = wanted.map(({ counted }) => counted.kind)
  const found = await judging.records.activities.list({
    kinds,
    periods: [...new Set(wanted.map(({ indicator }) => periodFor(indicator, periods)))],
  })
  return wanted.flatMap(({ indicator, counted: { kind, planned } }) => {
    const period = periodFor(indicator, periods)
    const counts = found.filter(
      (one) =>
        one.kind === kind &&
        one.period === period &&
        (one.state === 'held' || (planned && one.state === 'planned')),
    )
    const figure = figureOf(indicator, judging.today, counting)
    return indicator.scope === 'region'
      ? [figure(counts, undefined)]
      : majorsOf(counting).map((majorId) =>
          figure(
            counts.filter((one) => one.majorId === majorId && isOf(one, judging, counting)),
            majorId,
          ),
        )
  })
}

function majorsOf({ majors, school }: Counting): readonly string[] {
  return majors.filter(({ partnerIds }) => partnerIds.includes(school.id)).map(({ id }) => id)
}

/** 每专业 or 每专业×每校 — by the consortium's reading a teacher sent elsewhere counts here as well, or does not. */
function isOf({ kind, schoolId }: Activity, { rules }: Judging, { school, readings }: Counting): boolean {
  if (
    kind !== 'exchange' ||
    !rules.packs.some(({ settings }) => settings.some(({ name }) => name === perSetting))
  )
    return true
  return settingOf(rules.packs, readings, perSetting).value === 'major' || schoolId === school.id
}
const perSetting = 'S0-07.per'

function figureOf(indicator: Indicator, today: string, { school, periods }: Counting) {
  return (counts: readonly Activity[], majorId: string | undefined): Figure => ({
    schoolId: school.id,
    metric: indicator.id,
    numerator: counts.length,
    denominator: 1,
    asOf: today,
    evidence: [],
    records: counts.length,
    openUntil: lastDayOf(indicator, periods),
    ...(majorId === undefined ? {} : { majorId }),
  })
}
