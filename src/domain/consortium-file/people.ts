import type { z } from 'zod'
import { stableUuid } from '../hash.ts'
import { isSchoolRole, rolesPlaced, type Person } from '../person.ts'
import type { School } from '../school.ts'
import type { Row, RowReport } from './issue.ts'
import { createOnce, existing } from './known.ts'
import type { personCells } from './sheets.ts'

type Cells = z.infer<typeof personCells>

/** People by row. Majors are looked at later, as they in turn refer to people. */
export function readPeople(
  rows: readonly Row<Cells>[],
  known: { readonly schools: readonly School[]; readonly people: readonly Person[] },
): Person[] {
  const openIdOnce = createOnce()
  const same = createSameAs(known.people, rows)
  const taken = new Map<string, number>()
  return rows.flatMap(({ cells, report }) => {
    const { open_id: openId, name, school: schoolId } = cells
    existing(known.schools, { id: schoolId, column: 'school', code: 'unknown_school' }, report)
    if (openId !== undefined && !openIdOnce(openId, 'open_id', report)) return []
    const found = same(cells, report)
    if (found === 'unclear') return []
    const id = found?.id ?? newId(cells)
    const first = taken.get(id)
    if (first !== undefined) report.wrong('name', 'namesakes', { value: name, first })
    if (first !== undefined) return []
    taken.set(id, report.row)
    for (const at of cells.roles?.flatMap(({ at: named }) => named ?? []) ?? []) {
      existing(known.schools, { id: at, column: 'roles', code: 'unknown_school' }, report)
    }
    const person = { id, name, schoolId, ...kept(cells, found) }
    return [{ ...person, ...rolesPlaced(person) }]
  })
}

const nameAndSchool = (name: string, school: string) => `${school}/${name}`

/**
 * Known by the platform's id; before there is one, by a name that is the only one of its school, which is told. A row
 * without an id whose name is borne twice is nobody in particular.
 */
function createSameAs(people: readonly Person[], rows: readonly Row<Cells>[]) {
  const byOpenId = new Map(people.map((person) => [person.openId, person]))
  const byName = Map.groupBy(people, ({ name, schoolId }) => nameAndSchool(name, schoolId))
  const inFile = Map.groupBy(rows, ({ cells }) => nameAndSchool(cells.name, cells.school))
  return (cells: Cells, report: RowReport): Person | 'unclear' | undefined => {
    const known = cells.open_id === undefined ? undefined : byOpenId.get(cells.open_id)
    if (known) return known
    const key = nameAndSchool(cells.name, cells.school)
    const other = inFile.get(key)?.find((row) => row.report.row !== report.row)
    return byNameAlone(cells, { namesakes: byName.get(key) ?? [], otherRow: other?.report.row }, report)
  }
}

interface OfThisName {
  readonly namesakes: readonly Person[]
  /** Another row of this name and school. */
  readonly otherRow: number | undefined
}

function byNameAlone(
  { open_id: openId, name }: Cells,
  { namesakes, otherRow }: OfThisName,
  report: RowReport,
): Person | 'unclear' | undefined {
  if (openId === undefined && (otherRow !== undefined || namesakes.length > 1)) {
    report.wrong('name', 'namesakes', { value: name, first: otherRow ?? report.row })
    return 'unclear'
  }
  const [only, ...others] = namesakes.filter((one) => openId === undefined || one.openId === undefined)
  if (!only || otherRow !== undefined || others.length > 0) return undefined
  report.note('name', 'matched_by_name', { value: name })
  return only
}

const nobodyYet = {
  roles: [],
  elsewhere: [],
  majorIds: [],
  courses: [],
  title: '',
  openId: undefined,
  active: true,
  language: undefined,
} as const

/** What a file need not say of somebody who is known: a column that is not there changes nothing. */
function kept(cells: Cells, before: Person | undefined) {
  const former: Omit<Person, 'id' | 'name' | 'schoolId'> = before ?? nobodyYet
  return {
    ...rolesSaid(cells, former),
    majorIds: cells.major ?? former.majorIds,
    courses: cells.courses ?? former.courses,
    title: cells.title ?? former.title,
    openId: cells.open_id ?? former.openId,
    active: cells.active ?? former.active,
    language: former.language,
  }
}

/** A cell says all the roles of somebody, those at other schools too. */
function rolesSaid({ roles }: Cells, former: Pick<Person, 'roles' | 'elsewhere'>) {
  if (!roles) return { roles: former.roles, elsewhere: former.elsewhere }
  return {
    roles: roles.flatMap(({ role, at }) => (at === undefined ? [role] : [])),
    elsewhere: roles.flatMap(({ role, at: schoolId }) =>
      schoolId !== undefined && isSchoolRole(role) ? [{ role, schoolId }] : [],
    ),
  }
}

/** The same in every import of the same row, and without the name in it, as ids go into logs. */
function newId({ open_id: openId, name, school }: Cells): string {
  return stableUuid(`person ${openId ?? `${school}/${name}`}`)
}
