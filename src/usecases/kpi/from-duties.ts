import type { Figure } from '#src/domain/figure.ts'
import { deadlineOf, isOwed, type Obligation } from '#src/domain/obligation.ts'
import type { Judging } from './judging.ts'
import { periodFor, type Counting } from './periods.ts'

/** 应报、按期、已完成 — from what the school owes by the item; none where nothing is owed. */
export async function dutyFigures(
  { records, today }: Judging,
  { school, periods, indicators }: Counting,
): Promise<readonly Figure[]> {
  const wanted = indicators.flatMap((indicator) =>
    indicator.counted?.by === 'duties' ? [{ indicator, counted: indicator.counted }] : [],
  )
  if (wanted.length === 0) return []
  const owed = await records.obligations.list({
    items: [...new Set(wanted.map(({ counted }) => counted.item))],
    periods: [...new Set(wanted.map(({ indicator }) => periodFor(indicator, periods)))],
    schoolIds: [school.id],
  })
  return wanted.flatMap(({ indicator, counted: { item, when } }) => {
    const period = periodFor(indicator, periods)
    const expected = owed.filter(
      (one) => one.item === item && one.period === period && one.state !== 'waived',
    )
    if (expected.length === 0) return []
    const done = expected.filter(when === 'passed' ? isPassed : isInTime)
    const openUntil = expected.filter((one) => !done.includes(one)).flatMap((one) => deadlineOf(one) ?? [])
    const latest = openUntil.toSorted().at(-1)
    return [
      {
        schoolId: school.id,
        metric: indicator.id,
        numerator: done.length,
        denominator: expected.length,
        asOf: today,
        evidence: [],
        records: done.length,
        ...(latest === undefined ? {} : { openUntil: latest }),
      },
    ]
  })
}

function isPassed({ state }: Obligation): boolean {
  return state === 'passed'
}

/** Handed in by its day; given back it is owed again. */
function isInTime(one: Obligation): boolean {
  const deadline = deadlineOf(one)
  return !isOwed(one) && (deadline === undefined || (one.doneOn !== undefined && one.doneOn <= deadline))
}
