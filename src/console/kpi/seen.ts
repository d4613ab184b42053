import { may, mayReach, type Actor } from '#src/domain/access.ts'
import type { School } from '#src/domain/school.ts'

/** The schools whose figures somebody may see, by their ids. */
export function schoolsSeen(actor: Actor, schools: readonly School[]): readonly School[] {
  return schools.filter(({ id }) => mayReach('kpi.read', actor, { schoolId: id }) === true)
}

export function seesFinance(actor: Actor): boolean {
  return may('kpi.finance')(actor) === true
}

/** What a school is called where there is little room. */
export function shortNameOf({ shortNames, name }: School): string {
  return shortNames[0] ?? name
}

export interface Slice<Item> {
  readonly items: readonly Item[]
  readonly page: number
  readonly pages: number
}

/** One page of many; a number that is none is the first, one beyond the end the last. */
export function sliceOf<Item>(all: readonly Item[], asked: string | undefined, size: number): Slice<Item> {
  const pages = Math.max(1, Math.ceil(all.length / size))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked)) || 1))
  return { items: all.slice((page - 1) * size, page * size), page, pages }
}
