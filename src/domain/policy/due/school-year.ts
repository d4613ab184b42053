import type { Term } from '../../term.ts'

/** 学年 — `2026-2027`: it begins with the autumn term. */
export function schoolYearOf({ firstDay }: Term): string {
  const [year, month] = [Number(firstDay.slice(0, 4)), Number(firstDay.slice(5, 7))]
  return month >= 7 ? `${year}-${year + 1}` : `${year - 1}-${year}`
}

/** Whether it is the second term of a school year. */
export function isSpring({ firstDay }: Term): boolean {
  return Number(firstDay.slice(5, 7)) < 7
}

/** The id of the term after one, where ids are school years with a number. */
export function idAfter({ id }: Term): string | undefined {
  const [, from, to, number] = /^(\d{4})-(\d{4})-([12])$/.exec(id) ?? []
  if (from === undefined || to === undefined) return undefined
  return number === '1' ? `${from}-${to}-2` : `${to}-${Number(to) + 1}-1`
}
