import type { Person } from '../person.ts'
import type { Major, School } from '../school.ts'
import type { SchoolClass } from '../taught.ts'
import type { Term } from '../term.ts'
import type { RowReport } from './issue.ts'

/** What rows may refer to: what was there before and what the file brings. */
export interface Known {
  readonly schools: readonly School[]
  readonly majors: readonly Major[]
  readonly people: readonly Person[]
  readonly terms: readonly Term[]
  readonly classes: readonly SchoolClass[]
}

/** What the file brings in place of what was there. */
export function merged<Item extends { readonly id: string }>(
  before: readonly Item[],
  brought: readonly Item[],
): Item[] {
  const ids = new Set(brought.map(({ id }) => id))
  return [...before.filter(({ id }) => !ids.has(id)), ...brought]
}

/** The id if there is such a thing; otherwise the row is wrong. */
export function existing<Item extends { readonly id: string }>(
  items: readonly Item[],
  of: {
    readonly id: string
    readonly column: string
    readonly code: 'unknown_school' | 'unknown_major' | 'unknown_term'
  },
  report: RowReport,
): Item | undefined {
  const item = items.find(({ id }) => id === of.id)
  if (!item) report.wrong(of.column, of.code, { value: of.id })
  return item
}

/** The one person of a name, at a school if one is said, be it as a guest; otherwise the row is wrong. */
export function personNamed(
  people: readonly Person[],
  of: { readonly name: string; readonly column: string; readonly schoolId?: string | undefined },
  report: RowReport,
): Person | undefined {
  const bearers = people.filter(
    ({ name, schoolId, elsewhere }) =>
      name === of.name &&
      (of.schoolId === undefined ||
        [schoolId, ...elsewhere.map((one) => one.schoolId)].includes(of.schoolId)),
  )
  const active = bearers.filter((person) => person.active)
  const [only, ...others] = active.length > 0 ? active : bearers
  if (!only) report.wrong(of.column, 'unknown_person', { value: of.name })
  if (others.length > 0)
    report.wrong(of.column, 'ambiguous_person', { value: of.name, count: others.length + 1 })
  return others.length > 0 ? undefined : only
}

/** Keeps the first row of each key; the later ones are wrong. */
export function createOnce(): (key: string, column: string, report: RowReport) => boolean {
  const seen = new Map<string, number>()
  return (key, column, report) => {
    const first = seen.get(key)
    if (first === undefined) seen.set(key, report.row)
    else report.wrong(column, 'duplicate', { value: key, first })
    return first === undefined
  }
}
