import type { Figure } from '#src/domain/figure.ts'
import { deadlineOf, isOwed, type Obligation } from '#src/domain/obligation.ts'
import type { Judging } from './judging.ts'
import { periodFor, type Counting } from './periods.ts'

/** 应报、按期、已完成 — from what the school owes by the item; none where nothing is owed. */
export async function dutyFigures(
  { records, today }: Judging,
  counting: Counting,
): Promise<readonly Figure[]> {
  const { school, periods, indicators } = counting
  const wanted = indicators.flatMap((indicator) =>
    indicator.counted?.by === 'duties' ? [{ indicator, counted: indicator.counted }] : [],
  )
  if (wanted.length === 0) return []
  const all = await records.obligations.list({
    items: [...new Set(wanted.map(({ counted }) => counted.item))],
    periods: [...new Set(wanted.map(({ indicator }) => periodFor(indicator, periods)))],
    schoolIds: [school.id, ...(counting.leadId === undefined ? [] : [counting.leadId])],
  })
  const owed = all.filter((one) => concerns(one, counting))
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

/** What the school owes, and what the college's team owes once for a major the school takes part in. */
function concerns({ schoolId, majorId }: Obligation, { school, majors }: Counting): boolean {
  if (schoolId === school.id) return true
  return majors.some(({ id, partnerIds }) => id === majorId && partnerIds.includes(school.id))
}

function isPassed({ state }: Obligation): boolean {
  return state === 'passed'
}

/** Handed in by its day; given back it is owed again. */
function isInTime(one: Obligation): boolean {
  const deadline = deadlineOf(one)
  return !isOwed(one) && (deadline === undefined || (one.doneOn !== undefined && one.doneOn <= deadline))
}
